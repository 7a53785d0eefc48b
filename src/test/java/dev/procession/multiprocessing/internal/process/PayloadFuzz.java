package dev.procession.multiprocessing.internal.process;

import dev.procession.fuzz.FuzzTarget;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a child reads from its standard input before it works. */
public final class PayloadFuzz implements FuzzTarget {

    @Override
    public int share() {
        return 80;
    }

    @Override
    public List<byte[]> seeds() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0x70726f63);
            out.writeLong(42);
            out.writeLong(1);
            LengthPrefixed.writeText("/tmp/note", out);
            new RunEnvironment("/tmp/trace", "/tmp/alive", List.of("-Xmx64m", "-cp", "字"), 1, false).write(out);
            out.writeLong(41);
            LengthPrefixed.writeText("main", out);
            LengthPrefixed.writeText("Process-1", out);
            out.writeInt(1);
            LengthPrefixed.writeText("Lesson", out);
            LengthPrefixed.writeBytes(new byte[40], out);
            LengthPrefixed.writeTexts(List.of("Lesson"), out);
            LengthPrefixed.writeTexts(List.of("java.lang.Object", "Lesson"), out);
            out.writeInt(3);
            LengthPrefixed.writeBytes(new byte[100], out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(bytes.toByteArray());
    }

    @Override
    public void take(byte[] input) {
        try {
            ChildPayload.read(new DataInputStream(new ByteArrayInputStream(input)));
        } catch (IOException e) {
            // the parent ended too early
        }
    }
}
