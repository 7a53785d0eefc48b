package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.multiprocessing.BrokenPipeException;
import dev.procession.multiprocessing.CannotTravelException;
import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.Pipe;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A pipe both of whose ends are in one process. */
class PipeTest {

    @Test
    @Tag("L1")
    void aPipeCarriesBothWays() {
        Pipe pipe = Pipe.open();
        pipe.left().send("to the right");
        pipe.right().send(List.of("to the left"));
        assertEquals("to the right", pipe.right().recv());
        assertEquals(List.of("to the left"), pipe.left().recv());
        assertTrue(pipe.left().readable() && pipe.left().writable());
    }

    @Test
    @Tag("L1")
    @Tag("L2")
    void aOneWayPipeCarriesFromRightToLeft() {
        Pipe pipe = Pipe.oneWay();
        pipe.right().send(1);
        assertEquals(1, pipe.left().<Integer>recv());
        assertMisuse("connection is read-only", () -> pipe.left().send(1));
        assertMisuse("connection is read-only", () -> pipe.left().sendBytes(new byte[1]));
        assertMisuse("connection is write-only", () -> pipe.right().recv());
        assertMisuse("connection is write-only", () -> pipe.right().recvBytes());
        assertMisuse("connection is write-only", () -> pipe.right().poll());
    }

    @Test
    @Tag("L4")
    void pollTellsWhetherSomethingCanBeReceived() {
        Pipe pipe = Pipe.oneWay();
        assertFalse(pipe.left().poll());
        assertFalse(pipe.left().poll(-1));
        assertFalse(pipe.left().poll(0.05));
        pipe.right().send("x");
        assertTrue(pipe.left().poll());
        assertTrue(pipe.left().poll(5));
        assertTrue(pipe.left().pollForever());
        assertEquals("x", pipe.left().recv());
        pipe.right().close();
        assertTrue(pipe.left().poll(), "the end can be received");
    }

    @Test
    @Tag("L5")
    void afterTheLastMessageComesTheEnd() {
        Pipe pipe = Pipe.oneWay();
        pipe.right().send("last");
        pipe.right().close();
        assertEquals("last", pipe.left().recv());
        assertEquals(
                "",
                assertThrows(EndOfPipeException.class, () -> pipe.left().recv()).getMessage());
        assertThrows(EndOfPipeException.class, () -> pipe.left().recvBytes());
    }

    @Test
    @Tag("L7")
    void nothingCanBeSentToNobody() {
        Pipe pipe = Pipe.oneWay();
        pipe.left().close();
        assertThrows(BrokenPipeException.class, () -> pipe.right().send(1));
    }

    @Test
    @Tag("L8")
    void aClosedConnectionIsNotUsedAnyMore() {
        Pipe pipe = Pipe.open();
        Connection closed;
        try (Connection left = pipe.left()) {
            assertFalse(left.isClosed());
            closed = left;
        }
        assertTrue(closed.isClosed());
        closed.close();
        for (Executable use : List.<Executable>of(() -> closed.send(1), closed::recv, closed::poll)) {
            assertMisuse("handle is closed", use);
        }
    }

    @Test
    @Tag("L9")
    void bytesArriveAsTheyAre() {
        Pipe pipe = Pipe.oneWay();
        byte[] letters = {'a', 'b', 'c', 'd', 'e', 'f'};
        pipe.right().sendBytes(letters);
        pipe.right().sendBytes(new byte[0]);
        pipe.right().sendBytes(letters, 4);
        pipe.right().sendBytes(letters, 2, 3);
        assertArrayEquals(letters, pipe.left().recvBytes());
        assertArrayEquals(new byte[0], pipe.left().recvBytes());
        assertArrayEquals(new byte[] {'e', 'f'}, pipe.left().recvBytes());
        assertArrayEquals(new byte[] {'c', 'd', 'e'}, pipe.left().recvBytes());
    }

    @Test
    @Tag("L13")
    void aPieceMustLieWithinTheBytes() {
        Pipe pipe = Pipe.oneWay();
        byte[] six = new byte[6];
        assertRefused("offset is negative", () -> pipe.right().sendBytes(six, -1, 1));
        assertRefused("buffer length < offset", () -> pipe.right().sendBytes(six, 7));
        assertRefused("size is negative", () -> pipe.right().sendBytes(six, 1, -1));
        assertRefused("buffer length < offset + size", () -> pipe.right().sendBytes(six, 4, 3));
    }

    private static void assertRefused(String sentence, Executable misuse) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, misuse).getMessage());
    }

    @Test
    @Tag("L16")
    void bytesAreNoObjectAndAnObjectIsNoBytes() {
        Pipe pipe = Pipe.oneWay();
        pipe.right().sendBytes(new byte[] {1});
        pipe.right().send("object");
        assertMisuse(
                "the message consists of bytes, not of an object: use recvBytes()",
                () -> pipe.left().recv());
        assertMisuse(
                "the message is an object, not bytes: use recv()",
                () -> pipe.left().recvBytes());
    }

    @Test
    void whatCannotBeCopiedIsRefusedAndAnEndInItIsNotHeld() {
        Pipe pipe = Pipe.open();
        assertEquals(
                "cannot send through the pipe: it is a java.lang.Thread, which lives only in the process that made it",
                assertThrows(CannotTravelException.class, () -> pipe.left().send(new Thread()))
                        .getMessage());
        assertThrows(CannotTravelException.class, () -> pipe.left().send(new Object[] {pipe, new Thread()}));
        assertFalse(pipe.right().poll());
        pipe.left().close();
        assertThrows(EndOfPipeException.class, () -> pipe.right().recv());
    }
}
