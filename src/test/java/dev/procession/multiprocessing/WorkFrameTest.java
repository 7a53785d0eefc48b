package dev.procession.multiprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What stands on a child's standard input. */
class WorkFrameTest {

    private static String seen;

    private static byte[] frame() {
        Process process = Process.target(a -> seen = a.toString())
                .args(1, "zwei 二")
                .name("名")
                .build();
        return WorkFrame.assemble(4711, 5, new File("note"), WorkFrame.encode(process));
    }

    private static WorkFrame read(byte[] bytes) throws IOException {
        return WorkFrame.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    @Test
    void theWorkIsReadAsItWasWritten() throws Exception {
        WorkFrame frame = read(frame());
        assertEquals(4711, frame.pid());
        assertEquals(5, frame.askedAt());
        assertEquals("note", frame.note());
        assertEquals(ThisProcess.pid(), frame.parentPid());
        assertEquals("MainProcess", frame.parentName());
        CopyReader copy = new CopyReader(frame.copy(), frame.classNames(), frame.loader());
        Process process = Arrival.read(copy, frame).process();
        assertEquals("名", process.name());
        assertEquals(4711, process.pid());
        process.run();
        assertEquals("(1, zwei 二)", seen);
    }

    @Test
    void aParentThatDiesInTheMiddleIsAnIoException() {
        byte[] frame = frame();
        for (int length = 0; length < frame.length; length++) {
            byte[] part = Arrays.copyOf(frame, length);
            assertThrows(IOException.class, () -> read(part), "cut at byte " + length);
        }
        frame[0]++;
        assertEquals(
                "this is not work for a process",
                assertThrows(IOException.class, () -> read(frame)).getMessage());
    }
}
