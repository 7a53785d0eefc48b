package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.engine.compile.CompiledProgram;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Checks that a main JVM can be started ahead, and that the error about one that does not come up says why. */
class MainComesUpIT {

    private static final String PROGRAM = "void main() { System.out.println(\"it runs\"); }";

    private static Set<Long> children() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static long prepare(Engine engine) {
        Set<Long> before = children();
        engine.prepare();
        Set<Long> prepared = children();
        prepared.removeAll(before);
        assertEquals(1, prepared.size());
        return prepared.iterator().next();
    }

    private static ObservedRun run(Engine engine) throws Exception {
        ObservedRun run = ObservedRun.start(engine, OpenEngine.compile(engine, PROGRAM));
        run.awaitOver();
        assertEquals("it runs\n", run.out());
        return run;
    }

    @Test
    void theMainThatWasPreparedIsTakenByOneProgramOnly() throws Exception {
        try (Engine engine = Engine.open(Installed.jvm())) {
            long prepared = prepare(engine);
            engine.prepare(); // has no effect, since there is a spare already

            assertEquals(prepared, run(engine).run().mainPid());
            assertNotEquals(prepared, run(engine).run().mainPid());
        }
    }

    @Test
    void aPreparedMainThatHasDiedIsReplaced() throws Exception {
        try (Engine engine = Engine.open(Installed.jvm())) {
            long prepared = prepare(engine);
            ProcessHandle handle = ProcessHandle.of(prepared).orElseThrow();
            handle.destroyForcibly();
            handle.onExit().get();

            assertNotEquals(prepared, run(engine).run().mainPid());
        }
    }

    @Test
    void aMainThatDoesNotComeUpIsToldWithItsLastWords() throws Exception {
        Jvm jvm = Installed.jvm();
        Jvm broken = new Jvm(
                jvm.javaHome(),
                jvm.library(),
                jvm.shellJar(),
                jvm.mainClassPath(),
                List.of("-XX:NoSuchOptionAtAll"),
                List.of());
        try (Engine engine = Engine.open(broken)) {
            CompiledProgram program = OpenEngine.compile(engine, PROGRAM);
            IOException failure = assertThrows(IOException.class, () -> engine.run(program, new ObservedRun()));

            assertTrue(failure.getMessage().contains("NoSuchOptionAtAll"), failure::getMessage);
        }
    }

    @Test
    void aJavaThatDoesNotExistIsToldByName() throws Exception {
        Jvm jvm = Installed.jvm();
        Path nowhere = Path.of("no-such-java").toAbsolutePath();
        Jvm broken = new Jvm(nowhere, jvm.library(), jvm.shellJar(), jvm.mainClassPath(), List.of(), List.of());
        try (Engine engine = Engine.open(broken)) {
            CompiledProgram program = OpenEngine.compile(engine, PROGRAM);
            IOException failure = assertThrows(IOException.class, () -> engine.run(program, new ObservedRun()));

            assertTrue(failure.getMessage().contains("no-such-java"), failure::getMessage);
        }
    }
}
