package dev.procession.engine.main;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WireDamageTest {

    @Test
    void aNumberOfFramesThatCannotBeIsAnIoException() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(Integer.MAX_VALUE);

        assertThrows(
                IOException.class,
                () -> Wire.readFrames(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))));
    }
}
