package dev.procession.multiprocessing.internal.shared;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameReaderTest {

    private static final int MANY = 1000;

    private static ByteBuffer header(int payload) {
        return BrokerFrame.header(BrokerFrame.ASK, 1, (byte) 2, payload);
    }

    /** Many connections that announce a gigabyte each, and send nothing of it, cost no memory. */
    @Test
    void memoryIsTakenOnlyForBytesThatHaveArrived() throws IOException {
        FrameReader[] readers = new FrameReader[MANY];
        long before = Runtime.getRuntime().maxMemory();
        for (int i = 0; i < MANY && (long) i << 30 < 4 * before; i++) {
            readers[i] = new FrameReader(BrokerFrame.PREFIX_BYTES);
            assertNull(readers[i].next(header(FrameReader.LONGEST_BYTES - 100)));
        }
        assertNotNull(readers[0]);
    }

    @Test
    void aLongFrameIsAssembledFromItsPieces() throws IOException {
        byte[] data = new byte[5_000_001];
        new Random(1).nextBytes(data);
        FrameReader reader = new FrameReader(BrokerFrame.PREFIX_BYTES);
        assertNull(reader.next(header(data.length)));
        byte[] read = null;
        for (int at = 0; read == null; at += 70_001) {
            read = reader.next(ByteBuffer.wrap(data, at, Math.min(70_001, data.length - at)));
        }

        assertArrayEquals(data, read);
    }

    @Test
    void bytesThatAreNoFrameAreRefused() {
        FrameReader reader = new FrameReader(BrokerFrame.PREFIX_BYTES);

        assertThrows(IOException.class, () -> reader.next(header(-3)));
    }
}
