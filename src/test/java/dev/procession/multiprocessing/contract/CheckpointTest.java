package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.checkpoint;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Checkpoints of a program that does not run in steps. */
class CheckpointTest {

    @Test
    void anOrdinaryProgramPassesThem() {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            checkpoint("A1");
            checkpoint("");
        });
    }
}
