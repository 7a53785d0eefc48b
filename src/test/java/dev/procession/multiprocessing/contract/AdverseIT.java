package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Shared objects in adverse conditions: in threads that are interrupted, and without free file descriptors. */
@EachStartMethod
class AdverseIT {

    @TempDir
    Path directory;

    @Test
    void anInterruptedThreadMayMakeAndUseWhatIsShared() throws Exception {
        var result = OrdinaryProgram.run(directory, """
                public class Main {
                    static void interrupted(Runnable use) {
                        Thread.currentThread().interrupt();
                        use.run();
                        if (!Thread.interrupted()) { throw new AssertionError("the interruption was lost"); }
                    }
                    public static void main(String[] args) {
                        var made = new ArrayList<Object>();
                        interrupted(() -> made.add(new IntValue(1)));
                        interrupted(() -> made.add(new Lock()));
                        interrupted(() -> made.add(new dev.procession.multiprocessing.Queue<String>()));
                        interrupted(() -> made.add(Pipe.open()));
                        IntValue value = (IntValue) made.get(0);
                        Lock lock = (Lock) made.get(1);
                        var queue = (dev.procession.multiprocessing.Queue<String>) made.get(2);
                        Pipe pipe = (Pipe) made.get(3);
                        Process child = new Process(() -> {
                            interrupted(value::increment);
                            interrupted(lock::acquire);
                            interrupted(() -> queue.put("an item"));
                            interrupted(() -> pipe.right().send("a message"));
                        });
                        child.start();
                        println(queue.get());
                        println((Object) pipe.left().recv());
                        child.join();
                        println(value.get() + " " + lock.acquire(false) + " " + child.exitCode());
                    }
                }
                """);
        assertEquals("", result.err());
        assertEquals(List.of("an item", "a message", "2 false 0"), result.lines());
    }

    /**
     * The program closes the files again when it gets the right exception. Until then it takes every descriptor that
     * becomes free, for example those with which the next ready JVM was started; and the child asks for more connections
     * than may become free between two looks, since each thread that waits for an item has its own.
     */
    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutFileDescriptorsTheOthersWaitAndTheReasonIsSaidOnce() throws Exception {
        OrdinaryProgram.compile(directory, """
                import java.io.*;
                public class Main {
                    static volatile boolean told;
                    static void takeAll(List<FileInputStream> open) {
                        try {
                            while (true) { open.add(new FileInputStream("/dev/null")); }
                        } catch (IOException e) {
                            // no descriptor is left
                        }
                    }
                    public static void main(String[] args) throws Exception {
                        System.setErr(new PrintStream(System.out) {
                            @Override public void println(String line) {
                                super.println(line.replaceAll("\\\\d+|: .*", "N"));
                                told = true;
                            }
                        });
                        Object files = new FileInputStream("/dev/null");
                        var queue = new dev.procession.multiprocessing.Queue<String>();
                        IntValue step = new IntValue();
                        Process child = new Process(() -> {
                            step.set(1);
                            while (step.get() < 2) { sleep(0.01); }
                            var waiting = new ArrayList<Thread>();
                            for (int i = 0; i < 12; i++) { waiting.add(new Thread(() -> println(queue.get()))); }
                            waiting.forEach(Thread::start);
                            for (Thread each : waiting) { each.join(); }
                        });
                        child.start();
                        while (step.get() < 1) { sleep(0.01); }
                        var open = new ArrayList<FileInputStream>();
                        takeAll(open);
                        step.set(2);
                        while (!told) {
                            takeAll(open);
                            sleep(0.01);
                        }
                        sleep(1);
                        for (FileInputStream each : open) { each.close(); }
                        for (int i = 0; i < 12; i++) { queue.put("through"); }
                        child.join();
                        println(child.exitCode());
                    }
                }
                """);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 250; exec \"$@\"", "sh"));
        command.addAll(OrdinaryProgram.commandOf(directory));
        var result = OrdinaryProgram.command(directory, "", command);
        List<String> expected = new ArrayList<>(List.of("Process N cannot let another process reach what it sharesN"));
        expected.addAll(Collections.nCopies(12, "through"));
        expected.add("0");
        assertEquals(expected, result.lines(), result::toString);
    }
}
