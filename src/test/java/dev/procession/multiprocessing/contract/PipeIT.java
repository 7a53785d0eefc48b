package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.Multiprocessing.sleep;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.BrokenPipeException;
import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.MessageTooLongException;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.QueueFullException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A pipe between a process and its children. */
@EachStartMethod
class PipeIT {

    private static final double DEADLINE = 30;

    private static Process started(Process process) {
        process.start();
        return process;
    }

    @Test
    @Tag("L3")
    @Tag("L6")
    void messagesCanBeReceivedAfterTheSenderHasEndedAndThenComesTheEnd() {
        Pipe pipe = Pipe.oneWay();
        Process child = Process.target(a -> {
                    Connection out = a.get(0);
                    for (int i = 0; i < 100; i++) {
                        out.send("message " + i);
                    }
                })
                .args(pipe.right())
                .build();
        child.start();
        pipe.right().close();
        assertEquals(0, exitCodeAfterJoin(child));
        for (int i = 0; i < 100; i++) {
            assertEquals("message " + i, pipe.left().recv());
        }
        assertThrows(EndOfPipeException.class, () -> pipe.left().recv());
    }

    @Test
    @Tag("J22")
    void anEndTravelsThroughAQueueAndAPipeAndItsSenderMayCloseItAtOnce() {
        Queue<Connection> queue = new Queue<>();
        Pipe road = Pipe.oneWay();
        Process child = started(new Process(() -> {
            Connection out = queue.get();
            Connection in = road.left().recv();
            out.send("got " + in.<String>recv());
        }));
        Pipe there = Pipe.oneWay();
        Pipe back = Pipe.oneWay();
        queue.put(back.right());
        back.right().close();
        road.right().send(there.left());
        there.left().close();
        there.right().send("a message");
        assertEquals("got a message", back.left().recv());
        assertThrows(EndOfPipeException.class, () -> back.left().recv(), "nobody holds what the child has got");
        assertEquals(0, exitCodeAfterJoin(child));
        assertThrows(BrokenPipeException.class, () -> there.right().send("to nobody"));
    }

    @Test
    @Tag("J22")
    void anEndThatWasNotSentIsNotHeld() {
        Queue<Object> full = new Queue<>(1);
        full.put("something");
        Pipe pipe = Pipe.oneWay();
        assertThrows(QueueFullException.class, () -> full.putNowait(pipe.right()));
        pipe.right().close();
        assertThrows(EndOfPipeException.class, () -> pipe.left().recv());
    }

    @Test
    @Tag("H13")
    @Tag("L17")
    void oneOfSeveralThatIsReadyIsFound() {
        Pipe quiet = Pipe.oneWay();
        Pipe busy = Pipe.oneWay();
        Pipe ended = Pipe.oneWay();
        Process sleeper = Children.sleeper();
        assertEquals(List.of(), Connection.await(List.of(quiet.left(), sleeper), 0.1));
        assertEquals(List.of(), Connection.await(List.of(quiet.left(), sleeper), 0));
        Process child = started(new Process(() -> busy.right().send(1)));
        assertEquals(List.of(busy.left()), Connection.await(List.of(quiet.left(), busy.left(), sleeper)));
        ended.right().close();
        assertEquals(0, exitCodeAfterJoin(child));
        assertEquals(List.of(ended.left()), Connection.await(List.of(quiet.left(), ended.left()), DEADLINE));
        sleeper.kill();
        assertEquals(List.of(sleeper), Connection.await(List.<Object>of(quiet.left(), sleeper), DEADLINE));
        assertThrows(IllegalArgumentException.class, () -> Connection.await(List.of("neither"), 0));
    }

    @Test
    @Tag("L14")
    void afterAMessageThatIsTooLongNothingMoreCanBeReceived() {
        Pipe both = Pipe.open();
        Pipe one = Pipe.oneWay();
        InChild.check(() -> {
            both.right().sendBytes(new byte[] {1, 2, 3});
            both.right().sendBytes(new byte[4]);
            one.right().sendBytes(new byte[4]);
        });
        assertEquals(3, both.left().recvBytes(3).length);
        assertThrows(MessageTooLongException.class, () -> both.left().recvBytes(3));
        Children.assertMisuse("connection is write-only", () -> both.left().recvBytes(3));
        both.left().send("it can still send");
        assertEquals("it can still send", both.right().recv());
        assertThrows(MessageTooLongException.class, () -> one.left().recvBytes(3));
        Children.assertMisuse("handle is closed", () -> one.left().recvBytes(3));
        assertThrows(IllegalArgumentException.class, () -> both.right().recvBytes(-1));
    }

    @Test
    @Tag("L6")
    void thereIsNoEndWhileTheParentKeepsItsOwnEnd() {
        Pipe pipe = Pipe.oneWay();
        Process child = started(new Process(() -> pipe.right().send(1)));
        assertEquals(0, exitCodeAfterJoin(child));
        assertEquals(1, pipe.left().<Integer>recv());
        assertFalse(pipe.left().poll(0.2));
        pipe.right().close();
        assertTrue(pipe.left().poll());
        assertThrows(EndOfPipeException.class, () -> pipe.left().recv());
    }

    @Test
    @Tag("L11")
    void aSiblingThatGotACopyHoldsUpTheEnd() {
        Pipe pipe = Pipe.oneWay();
        Queue<String> end = new Queue<>();
        Process sibling = started(new Process(() -> {
            assertFalse(pipe.right().isClosed());
            end.get();
        }));
        pipe.right().close();
        assertFalse(pipe.left().poll(0.1));
        end.put("now");
        assertThrows(EndOfPipeException.class, () -> pipe.left().recv());
        assertEquals(0, exitCodeAfterJoin(sibling));
    }

    @Test
    @Tag("L12")
    void whoHoldsBothEndsIsItsOwnWriterAndSeesNoEndBeforeItClosesThat() {
        Pipe pipe = Pipe.open();
        Process child = started(new Process(() -> {
            assertFalse(pipe.left().poll(0.2));
            pipe.right().close();
            assertThrows(EndOfPipeException.class, () -> pipe.left().recv());
        }));
        pipe.left().close();
        pipe.right().close();
        assertEquals(0, exitCodeAfterJoin(child));
    }

    @Test
    @Tag("L7")
    void aSendToAChildThatHasEndedFails() {
        Pipe pipe = Pipe.open();
        Process child = started(new Process(() -> pipe.right().recv()));
        pipe.right().close();
        pipe.left().send("only this");
        assertEquals(0, exitCodeAfterJoin(child));
        assertThrows(BrokenPipeException.class, () -> pipe.left().send("nobody is there"));
    }

    @Test
    @Tag("L7")
    void aChildSeesThatNobodyReceives() {
        Pipe pipe = Pipe.oneWay();
        Process child = started(new Process(() -> {
            pipe.left().close();
            pipe.right().send("received");
            assertThrows(BrokenPipeException.class, () -> {
                while (true) {
                    pipe.right().sendBytes(new byte[10_000]); // waits until the other end is closed
                }
            });
        }));
        assertEquals("received", pipe.left().recv());
        pipe.left().close();
        assertEquals(0, exitCodeAfterJoin(child));
    }

    @Test
    @Tag("L10")
    void aSendWaitsWhileTooMuchIsOnItsWay() {
        Pipe pipe = Pipe.oneWay();
        Queue<String> steps = new Queue<>();
        Process child = started(new Process(() -> {
            pipe.right().sendBytes(new byte[60_000]);
            steps.put("60,000 fit");
            pipe.right().sendBytes(new byte[70_000]);
            steps.put("70,000 were taken");
        }));
        assertEquals("60,000 fit", steps.get(DEADLINE));
        assertThrows(RuntimeException.class, () -> steps.get(0.2));
        assertEquals(60_000, pipe.left().recvBytes().length);
        assertThrows(RuntimeException.class, () -> steps.get(0.2));
        assertEquals(70_000, pipe.left().recvBytes().length);
        assertEquals("70,000 were taken", steps.get(DEADLINE));
        assertEquals(0, exitCodeAfterJoin(child));
    }

    @Test
    @Tag("L10")
    void aVeryLongMessageArrivesWhole() {
        Pipe pipe = Pipe.open();
        Process child = started(new Process(() -> {
            byte[] bytes = pipe.right().recv();
            bytes[bytes.length - 1]++;
            pipe.right().sendBytes(bytes);
        }));
        byte[] bytes = new byte[64 << 20];
        Arrays.fill(bytes, (byte) 3);
        pipe.left().send(bytes);
        byte[] back = pipe.left().recvBytes();
        bytes[bytes.length - 1]++;
        assertArrayEquals(bytes, back);
        assertEquals(0, exitCodeAfterJoin(child));
    }

    @Test
    void twoChildrenCanTalkToEachOther() {
        Pipe pipe = Pipe.open();
        Process ping = started(Process.target(a -> {
                    Connection c = a.get(0);
                    for (int i = 0; i < 50; i++) {
                        c.send(i);
                        assertEquals(i + 1, c.<Integer>recv());
                    }
                })
                .args(pipe.left())
                .build());
        Process pong = started(Process.target(a -> {
                    Connection c = a.get(0);
                    for (int i = 0; i < 50; i++) {
                        c.send(c.<Integer>recv() + 1);
                    }
                    sleep(0);
                })
                .args(pipe.right())
                .build());
        assertEquals(0, exitCodeAfterJoin(ping));
        assertEquals(0, exitCodeAfterJoin(pong));
    }
}
