package dev.procession.multiprocessing.internal.program;

import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.copy.DeepStack;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectReader;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.Variables;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Copies all variables of a session, so that a new main process can continue with them when this one dies. */
public final class VariableSnapshot {

    private static final String GOAL = "cannot keep";

    private VariableSnapshot() {}

    public static byte[] of(StudentLoader loader) {
        try {
            return write(loader, ObjectWriter.SHALLOW_LEVELS);
        } catch (ObjectWriter.TooDeep e) {
            return DeepStack.call(GOAL, () -> write(loader, Integer.MAX_VALUE), DeepStack.LARGEST_BYTES);
        }
    }

    private static byte[] write(StudentLoader loader, int depthLimit) {
        ClassTable classes = new ClassTable();
        ObjectWriter copy = new ObjectWriter(classes, GOAL);
        copy.limitDepth(depthLimit);
        CopyBuffer bytes = new CopyBuffer();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Class<?> type : loader.classesWithVariables()) {
                Variables.write(type, copy, classes);
            }
            Variables.writeEnd(copy);
            LengthPrefixed.writeTexts(classes.withVariables(), out);
            LengthPrefixed.writeTexts(classes.names(), out);
            out.write(copy.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Sets the variables of a new main process.
     *
     * @return the variables that could not be copied: from name to reason
     */
    public static Map<String, String> restore(byte[] checkpoint, StudentLoader loader)
            throws IOException, ReflectiveOperationException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(checkpoint));
        LengthPrefixed.readTexts(in).forEach(loader::markRestored);
        List<String> names = LengthPrefixed.readTexts(in);
        return Variables.restore(new ObjectReader(in.readAllBytes(), names, loader));
    }
}
