package dev.procession.multiprocessing.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.multiprocessing.Process;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The bytes on a child's standard input. */
class ChildPayloadTest {

    private static String seen;

    private static byte[] payload() {
        Process process = Process.target(a -> seen = a.toString())
                .args(1, "zwei 二")
                .name("名")
                .build();
        return ChildPayload.assemble(4711, 5, new File("note"), ChildPayload.encode(process));
    }

    private static ChildPayload read(byte[] bytes) throws IOException {
        return ChildPayload.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theWorkIsReadAsItWasWritten() throws Exception {
        ChildPayload payload = read(payload());
        assertEquals(4711, payload.pid());
        assertEquals(5, payload.askedAtNanos());
        assertEquals("note", payload.note());
        assertEquals(ThisProcess.pid(), payload.parentPid());
        assertEquals("MainProcess", payload.parentName());
        Process process = (Process) ReceivedWork.read(payload).process();
        assertEquals("名", process.name());
        assertEquals(4711, process.pid());
        process.run();
        assertEquals("(1, zwei 二)", seen);
    }

    /** A length of two billion must not allocate two gigabytes before the bytes are there. */
    @Test
    void aLengthThatCannotBeIsAnIoException() {
        byte[] bytes = payload();
        for (int at = Integer.BYTES + 2 * Long.BYTES; at + Integer.BYTES <= bytes.length; at++) {
            for (byte high : new byte[] {Byte.MAX_VALUE, Byte.MIN_VALUE, 0x20}) {
                byte[] damaged = bytes.clone();
                damaged[at] = high;
                try {
                    read(damaged);
                } catch (IOException e) {
                    continue; // The damage was noticed, and no error occurred.
                }
            }
        }
    }

    @Test
    void aParentThatDiesInTheMiddleIsAnIoException() {
        byte[] bytes = payload();
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> read(part), "cut at byte " + length);
        }
        bytes[0]++;
        assertEquals(
                "this is not work for a process",
                assertThrows(IOException.class, () -> read(bytes)).getMessage());
    }
}
