package dev.procession.engine.main;

import dev.procession.fuzz.FuzzTarget;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the shell and a main JVM tell each other. */
public final class WireFuzz implements FuzzTarget {

    @Override
    public int share() {
        return 52;
    }

    @Override
    public List<byte[]> seeds() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        ByteArrayOutputStream classes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(frames);
                DataOutputStream more = new DataOutputStream(classes)) {
            Wire.writeFrames(new IllegalStateException("x").getStackTrace(), out);
            LengthPrefixed.writeClassFiles(Map.of("A", new byte[30], "类", new byte[3]), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(frames.toByteArray(), classes.toByteArray());
    }

    @Override
    public void take(byte[] input) {
        try {
            Wire.readFrames(new DataInputStream(new ByteArrayInputStream(input)));
        } catch (IOException e) {
            // damaged
        }
        try {
            Wire.readClasses(new DataInputStream(new ByteArrayInputStream(input)));
        } catch (IOException e) {
            // damaged
        }
    }
}
