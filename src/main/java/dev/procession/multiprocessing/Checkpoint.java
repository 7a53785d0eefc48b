package dev.procession.multiprocessing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Copies all variables of a session, so that a new main process can continue with them when this one dies. */
final class Checkpoint {

    private static final String GOAL = "cannot keep";

    private Checkpoint() {}

    static byte[] of(StudentLoader loader) {
        try {
            return write(loader, CopyWriter.SHALLOW);
        } catch (CopyWriter.TooDeep e) {
            return DeepStack.call(GOAL, () -> write(loader, Integer.MAX_VALUE), DeepStack.LARGEST);
        }
    }

    private static byte[] write(StudentLoader loader, int depthLimit) {
        ClassTable classes = new ClassTable();
        CopyWriter copy = new CopyWriter(classes, GOAL);
        copy.depthLimit(depthLimit);
        CopyBuffer bytes = new CopyBuffer();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Class<?> type : loader.classesWithVariables()) {
                Variables.write(type, copy, classes);
            }
            Variables.writeEnd(copy);
            CopyBuffer.writeTexts(classes.withVariables(), out);
            CopyBuffer.writeTexts(classes.names(), out);
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
    static Map<String, String> restore(byte[] checkpoint, StudentLoader loader)
            throws IOException, ReflectiveOperationException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(checkpoint));
        CopyBuffer.readTexts(in).forEach(loader::restores);
        List<String> names = CopyBuffer.readTexts(in);
        return Variables.restore(new CopyReader(in.readAllBytes(), names, loader));
    }
}
