package dev.procession.engine.cpu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.trace.Cpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    @EnabledOnOs(OS.LINUX)
    void threadsThatBeginAndEndMeanwhileAreNoFailure() throws Exception {
        Cpus allowed =
                Cpus.parse(CpuBinding.obstacle(Cpus.parse("8191")).orElseThrow().detail());
        assumeTrue(allowed.numbers().size() > 1, "needs two CPUs");
        assumeTrue(CpuBinding.obstacle(allowed).isEmpty(), "needs taskset");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ShortThreads.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            program.inputReader().readLine();
            for (int i = 0; i < 10; i++) {
                Cpus one = Cpus.parse(Integer.toString(allowed.numbers().get(i % 2)));
                CpuBinding.bind(program.pid(), one);
                assertEquals(List.of(), CpuBinding.unbound(program.pid(), one));
            }
        } finally {
            program.destroyForcibly();
        }
    }
}
