package dev.procession.multiprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.ObjectReader;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallArgsTest {

    /** The number of arguments stands behind the tag of the object and the number of its class. */
    private static final int COUNT_AT = 1 + Integer.BYTES;

    @Test
    void aNumberOfArgumentsThatCannotBeIsAnIoException() throws Exception {
        ClassTable classes = new ClassTable();
        ObjectWriter writer = new ObjectWriter(classes, "cannot copy");
        writer.write(new CallArgs(new Object[] {1, 2}, Map.of()));
        byte[] bytes = writer.bytes();
        assertEquals(2, ByteBuffer.wrap(bytes).getInt(COUNT_AT));
        for (int count : new int[] {-1, Integer.MAX_VALUE}) {
            ByteBuffer.wrap(bytes).putInt(COUNT_AT, count);
            ObjectReader reader = new ObjectReader(bytes, classes.names(), CallArgsTest.class.getClassLoader());
            assertThrows(IOException.class, reader::read);
        }
    }
}
