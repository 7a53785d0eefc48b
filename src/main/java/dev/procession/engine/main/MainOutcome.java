package dev.procession.engine.main;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.TypeNames;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a snippet in main: a value or an exception, which is written to the shell's connection. */
final class MainOutcome {

    /** The longest chain of causes that is sent. */
    private static final int MAX_CAUSES = 20;

    private final @Nullable String value;
    private final @Nullable Throwable thrown;

    private MainOutcome(@Nullable String value, @Nullable Throwable thrown) {
        this.value = value;
        this.thrown = thrown;
    }

    static MainOutcome value(@Nullable Object value) {
        try {
            return new MainOutcome(MainValue.text(value), null);
        } catch (Throwable e) { // the value's own toString() threw, so the snippet failed
            return thrown(e);
        }
    }

    static MainOutcome thrown(Throwable thrown) {
        return new MainOutcome(null, thrown);
    }

    boolean isValue() {
        return value != null;
    }

    void write(DataOutputStream out) throws IOException {
        if (thrown == null) {
            out.writeByte(Wire.DONE);
            LengthPrefixed.writeText(value == null ? "" : value, out);
        } else if (unresolved(thrown) >= 0) {
            out.writeByte(Wire.UNRESOLVED);
            out.writeInt(unresolved(thrown));
            Wire.writeFrames(thrown.getStackTrace(), out);
        } else {
            writeChain(thrown, out);
        }
    }

    /**
     * The number of the snippet in the exception that JShell's code throws when it uses something not yet declared; -1
     * for any other exception.
     */
    private static int unresolved(Throwable thrown) {
        if (thrown.getClass().getName().equals("jdk.jshell.spi.SPIResolutionException")) {
            try {
                return (int) thrown.getClass().getMethod("id").invoke(thrown);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return -1;
    }

    private static void writeChain(Throwable thrown, DataOutputStream out) throws IOException {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable at = thrown; at != null && chain.size() < MAX_CAUSES && !chain.contains(at); ) {
            chain.add(at);
            at = at.getCause();
        }
        out.writeByte(Wire.USER_EXCEPTION);
        out.writeInt(chain.size());
        for (Throwable each : chain) {
            LengthPrefixed.writeText(each.getClass().getName(), out);
            LengthPrefixed.writeText(message(each), out);
            Wire.writeFrames(each.getStackTrace(), out);
        }
    }

    private static String message(Throwable thrown) {
        try {
            return TypeNames.withoutWrappers(String.valueOf(thrown.getMessage()));
        } catch (RuntimeException e) {
            return "(its own getMessage() fails: " + e.getClass().getName() + ")";
        }
    }
}
