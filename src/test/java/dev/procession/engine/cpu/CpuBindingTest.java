package dev.procession.engine.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Cpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CpuBindingTest {

    @TempDir
    Path dir;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCpuThatIsNotThereIsAnObstacleThatSaysWhichAre() {
        CpuBinding.Obstacle obstacle = CpuBinding.obstacle(Cpus.parse("8191")).orElseThrow();
        assertEquals(CpuBinding.Reason.NOT_ALLOWED, obstacle.reason());
        assertTrue(CpuBinding.obstacle(Cpus.parse(obstacle.detail())).isEmpty());
    }

    @Test
    @EnabledOnOs({OS.MAC, OS.WINDOWS})
    void otherSystemsAreTheObstacle() {
        assertEquals(
                CpuBinding.Reason.NOT_LINUX,
                CpuBinding.obstacle(Cpus.parse("0")).orElseThrow().reason());
    }

    @Test
    void theToolIsLookedForOnThePath() throws IOException {
        assertNull(CpuBinding.taskset(dir.toString()));
        assertNull(CpuBinding.taskset(null));
        Path tool = Files.createFile(dir.resolve("taskset"));
        assertTrue(tool.toFile().setExecutable(true));
        assertEquals(tool, CpuBinding.taskset("/no/such/directory" + java.io.File.pathSeparator + dir));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatTheToolRefusesIsSaid() {
        IOException refused = assertThrows(
                IOException.class, () -> CpuBinding.bind(ProcessHandle.current().pid(), Cpus.parse("8191")));
        assertTrue(refused.getMessage().contains("taskset"), refused::getMessage);
    }
}
