package dev.procession.shell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FeedThrottleTest {

    private long now;
    private final FeedThrottle gate = new FeedThrottle(() -> now);

    @Test
    void threeHundredLinesASecondPassAndTheOthersAreCounted() {
        for (int i = 0; i < 300; i++) {
            assertTrue(gate.admits());
        }
        for (int i = 0; i < 7; i++) {
            assertFalse(gate.admits());
        }
        assertEquals(7, gate.takeHeldBack());
        assertEquals(0, gate.takeHeldBack());
        now += 1_000_000_000;
        assertTrue(gate.admits());
    }
}
