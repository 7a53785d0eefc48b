package dev.procession.multiprocessing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Target;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Timer;
import java.util.Vector;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** If a value cannot be copied, start() names it and the path to it, and starts no process. */
@EachStartMethod
@Tag("J9")
class CannotTravelIT {

    static final class Worker {
        Object scanner;
    }

    record Job(String name, List<Worker> workers) {}

    static final class 工人 {
        final Thread 线程 = new Thread();
    }

    static final class MyThread extends Thread {}

    static final class Reader extends Process {
        final transient Scanner left = new Scanner("");
        InputStream input = new ByteArrayInputStream(new byte[0]);

        @Override
        public void run() {}
    }

    private static Worker worker(Object scanner) {
        Worker worker = new Worker();
        worker.scanner = scanner;
        return worker;
    }

    /** The message after {@code cannot send to the child: }. */
    private static String refusal(Process process) {
        String message =
                assertThrows(CannotTravelException.class, process::start).getMessage();
        String goal = "cannot send to the child: ";
        assertTrue(message.startsWith(goal), message);
        return message.substring(goal.length());
    }

    private static String refusalOf(Object argument) {
        String message = refusal(Process.target(a -> {}).args(argument).build());
        assertTrue(message.startsWith("argument 0 is "), message);
        return message.substring("argument 0 is ".length());
    }

    @Test
    void theFieldThatHoldsItIsNamed() {
        Process process =
                Process.target(a -> {}).args(worker(new Scanner("text"))).build();
        assertEquals(
                "field \"scanner\" of Worker (in argument 0) is a java.util.Scanner, which lives only in the process that made it",
                refusal(process));
    }

    @Test
    void theWholeWayToItIsNamed() {
        Job job = new Job(
                "j",
                List.of(
                        worker("fine"),
                        worker(Map.of("lines", List.of(1)).values().iterator())));
        String message = refusal(
                Process.target(a -> {}).kwargs(Map.of("jobs", List.of(job))).build());
        assertTrue(
                message.startsWith("field \"scanner\" of Worker (in element 1, in field \"workers\" of Job,"
                        + " in element 0, in argument \"jobs\") is a java.util."),
                message);
    }

    @Test
    void aValueThatALambdaUsesIsNamedByItsType() {
        Scanner scanner = new Scanner("text");
        Target target = () -> scanner.next();
        assertEquals(
                "a value that the target uses is a java.util.Scanner, which lives only in the process that made it",
                refusal(new Process(target)));
    }

    @Test
    void theFieldOfAProcessIsNamedAndATransientOneDoesNoHarm() {
        assertEquals(
                "field \"input\" of Reader is a java.io.ByteArrayInputStream, which lives only in the process that made it",
                refusal(new Reader()));
        Reader withoutInput = new Reader();
        withoutInput.input = null;
        InChild.check(withoutInput);
    }

    @Test
    void namesInChineseAreNamedInChinese() {
        assertEquals(
                "field \"线程\" of 工人 (in argument 0) is a java.lang.Thread, which lives only in the process that made it",
                refusal(Process.target(a -> {}).args(new 工人()).build()));
    }

    @Test
    void threadsStreamsSocketsAndLatchesLiveInOneProcess() throws Exception {
        String only = ", which lives only in the process that made it";
        assertEquals("a java.util.concurrent.CountDownLatch" + only, refusalOf(new CountDownLatch(1)));
        assertEquals("a java.lang.ThreadLocal" + only, refusalOf(new ThreadLocal<>()));
        assertEquals(
                "a MyThread, and as a java.lang.Thread it lives only in the process that made it",
                refusalOf(new MyThread()));
        try (Socket socket = new Socket();
                Stream<Integer> stream = Stream.of(1)) {
            assertEquals("a java.net.Socket" + only, refusalOf(socket));
            assertEquals(
                    "a stream, which can be read only once and here; its elements can travel: toList() or toArray()",
                    refusalOf(stream));
        }
        Timer timer = new Timer(true);
        assertEquals("a java.util.Timer" + only, refusalOf(timer));
        timer.cancel();
    }

    private static class OrderThread extends Thread {}

    @Test
    void aNameThatBeginsWithAVowelHasItsArticle() {
        assertEquals(
                "an OrderThread, and as a java.lang.Thread it lives only in the process that made it",
                refusalOf(new OrderThread()));
    }

    @Test
    void whatASerializableValueHoldsIsNamed() {
        assertEquals(
                "a java.util.Vector that holds a java.util.Scanner, which lives only in the process that made it",
                refusalOf(new Vector<>(List.of(new Scanner("text")))));
        String message = refusal(Process.target(a -> {})
                .args(new Vector<>(List.of(worker(new Scanner("text")))))
                .build());
        assertEquals(
                "field \"scanner\" of Worker (in a java.util.Vector, in argument 0)"
                        + " is a java.util.Scanner, which lives only in the process that made it",
                message);
    }

    @Test
    @Tag("J8")
    void afterARefusalTheProcessIsAsItWasAndMayBeStartedOnceTheCauseIsGone() {
        Worker worker = worker(new Scanner("text"));
        Process process = Process.target(a -> {}).args(worker).build();
        refusal(process);
        assertFalse(process.isAlive());
        assertNull(process.pid());
        assertNull(process.exitCode());
        assertTrue(process.toString().contains(" initial"), process.toString());
        assertFalse(Multiprocessing.activeChildren().contains(process));
        Children.assertMisuse("can only join a started process", process::join);
        worker.scanner = null;
        InChild.check(process);
    }
}
