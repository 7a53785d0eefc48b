package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.copy.DeepStack;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectReader;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.Variables;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.program.ClassBundle;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a class that this process does not have. A message may contain an object of a class that the student typed
 * after the receiver's start. The receiver then asks the process that made the channel, usually the main process, which
 * knows all of the student's classes. The answer also holds the current values of the variables of those classes.
 */
public final class ClassRequest {

    /** The operation of a request for classes, which every resource understands that can be asked for them. */
    public static final byte FETCH = 8;

    /** Attempts to copy the variables; one fails if another thread changes a collection meanwhile. */
    private static final int MOST_TRIES = 3;

    private static final String GOAL = "cannot send to another process";

    private ClassRequest() {}

    /** Adds a class to the loader of this process; returns false if the process behind {@code from} lacks it too. */
    static boolean fetch(String name, ResourceLink from) throws IOException, ReflectiveOperationException {
        StudentLoader loader = ThisProcess.loader();
        if (loader == null) {
            return false;
        }
        CopyBuffer question = new CopyBuffer();
        DataOutputStream out = new DataOutputStream(question);
        LengthPrefixed.writeText(name, out);
        LengthPrefixed.writeTexts(loader.names(), out);
        byte[] answer = from.ask(FETCH, question.toByteArray(), -1).payload();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer));
        Set<String> fresh = new HashSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            String each = LengthPrefixed.readText(in);
            byte[] classFile = LengthPrefixed.readBytes(in);
            if (loader.classFile(each) == null) {
                loader.add(each, classFile);
                fresh.add(each);
            }
        }
        if (in.readBoolean()) {
            restoreVariables(in, loader, fresh);
        }
        return fresh.contains(name);
    }

    private static void restoreVariables(DataInputStream in, StudentLoader loader, Set<String> fresh)
            throws IOException, ReflectiveOperationException {
        for (String each : LengthPrefixed.readTexts(in)) {
            if (fresh.contains(each)) {
                loader.markRestored(each);
            }
        }
        List<String> names = LengthPrefixed.readTexts(in);
        int depth = in.readInt();
        ObjectReader copy = new ObjectReader(LengthPrefixed.readBytes(in), names, loader);
        if (depth <= ObjectWriter.SHALLOW_LEVELS) {
            Variables.restore(copy, fresh);
        } else {
            DeepStack.call("cannot take over a variable", new Deep(copy, fresh), DeepStack.stackFor(depth));
        }
    }

    private record Deep(ObjectReader copy, Set<String> fresh) implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            try {
                Variables.restore(copy, fresh);
                return true;
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException("variables cannot be read: " + e, e);
            }
        }
    }

    /** Answers a request with the class files of that class and of all classes it refers to, and their variables. */
    public static byte[] answer(byte[] question) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(question));
            String name = LengthPrefixed.readText(in);
            Set<String> known = new HashSet<>(LengthPrefixed.readTexts(in));
            StudentLoader loader = ThisProcess.loader();
            for (int i = 0; loader != null && i < MOST_TRIES; i++) {
                try {
                    return answer(name, known, loader, ObjectWriter.SHALLOW_LEVELS);
                } catch (ObjectWriter.TooDeep e) {
                    return DeepStack.call(GOAL, () -> deepAnswer(name, known, loader), DeepStack.LARGEST_BYTES);
                } catch (RuntimeException | LinkageError e) {
                    // another thread changed a collection meanwhile: try again
                }
            }
            return answer(name, known, loader, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deepAnswer(String name, Set<String> known, StudentLoader loader) {
        try {
            return answer(name, known, loader, Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param depthLimit the nesting that the copy of the variables may have; 0 for an answer without variables */
    private static byte[] answer(String name, Set<String> known, @Nullable StudentLoader loader, int depthLimit)
            throws IOException {
        CopyBuffer answer = new CopyBuffer();
        DataOutputStream out = new DataOutputStream(answer);
        ClassBundle bundle = new ClassBundle(loader, known);
        bundle.add(name);
        ClassTable classes = new ClassTable();
        ObjectWriter copy = new ObjectWriter(classes, GOAL);
        if (depthLimit > 0) {
            copy.limitDepth(depthLimit);
            bundle.writeVariables(copy, classes);
        }
        bundle.write(out);
        out.writeBoolean(depthLimit > 0);
        if (depthLimit > 0) {
            LengthPrefixed.writeTexts(classes.withVariables(), out);
            LengthPrefixed.writeTexts(classes.names(), out);
            out.writeInt(copy.deepest());
            LengthPrefixed.writeBytes(copy.bytes(), out);
        }
        return answer.toByteArray();
    }
}
