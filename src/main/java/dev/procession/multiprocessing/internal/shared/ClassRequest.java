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
import dev.procession.multiprocessing.internal.program.OwnProgram;
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
        return loader != null && fetch(name, false, loader, from).contains(name);
    }

    /** Takes over a copy of the program's object; this process has none of its own. */
    static Object fetchProgram(Class<?> type, ResourceLink from) throws IOException, ReflectiveOperationException {
        StudentLoader loader = ThisProcess.loader();
        if (loader != null) {
            fetch(type.getName(), true, loader, from);
        }
        Object program = loader == null ? null : loader.program();
        if (program == null) {
            throw new IOException("no process has the object of " + type.getName());
        }
        return program;
    }

    /** Encodes the question for a class; {@code program} asks for the object of the program too. */
    public static byte[] question(String name, boolean program, List<String> known) {
        CopyBuffer question = new CopyBuffer();
        try {
            DataOutputStream out = new DataOutputStream(question);
            LengthPrefixed.writeText(name, out);
            out.writeBoolean(program);
            LengthPrefixed.writeTexts(known, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return question.toByteArray();
    }

    /** The name of the class for which a question asks. */
    public static String name(byte[] question) {
        return wanted(question).name();
    }

    public static boolean asksForProgram(byte[] question) {
        return wanted(question).program();
    }

    private static Wanted wanted(byte[] question) {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(question));
        try {
            return new Wanted(LengthPrefixed.readText(in), in.readBoolean(), Set.copyOf(LengthPrefixed.readTexts(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> fetch(String name, boolean program, StudentLoader loader, ResourceLink from)
            throws IOException, ReflectiveOperationException {
        byte[] answer =
                from.ask(FETCH, question(name, program, loader.names()), -1).payload();
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
        return fresh;
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
        Deep reading = new Deep(copy, fresh);
        if (depth <= ObjectWriter.SHALLOW_LEVELS) {
            reading.get();
        } else {
            DeepStack.call("cannot take over a variable", reading, DeepStack.stackFor(depth));
        }
        Object program = copy.program();
        if (program != null && loader.program() == null) {
            loader.setProgram(program);
        }
    }

    private record Deep(ObjectReader copy, Set<String> fresh) implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            try {
                Variables.restore(copy, fresh);
                return !copy.in().readBoolean() || copy.read() != null;
            } catch (IOException | ReflectiveOperationException e) {
                throw new IllegalStateException("variables cannot be read: " + e, e);
            }
        }
    }

    /** Answers a request with the class files of that class and of all classes it refers to, and their variables. */
    public static byte[] answer(byte[] question) {
        try {
            Wanted wanted = wanted(question);
            ClassLoader loader = ThisProcess.sentClasses();
            for (int i = 0; (loader != null || wanted.program()) && i < MOST_TRIES; i++) {
                try {
                    return answer(wanted, loader, ObjectWriter.SHALLOW_LEVELS);
                } catch (ObjectWriter.TooDeep e) {
                    return DeepStack.call(GOAL, () -> deepAnswer(wanted, loader), DeepStack.LARGEST_BYTES);
                } catch (RuntimeException | LinkageError e) {
                    // another thread changed a collection meanwhile: try again
                }
            }
            return answer(wanted, loader, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What a process asks for.
     *
     * @param name the name of a class
     * @param program whether it needs the object of the program too
     * @param known the classes that it has
     */
    private record Wanted(String name, boolean program, Set<String> known) {}

    private static byte[] deepAnswer(Wanted wanted, @Nullable ClassLoader loader) {
        try {
            return answer(wanted, loader, Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param depthLimit the nesting that the copy of the variables may have; 0 for an answer without variables */
    private static byte[] answer(Wanted wanted, @Nullable ClassLoader loader, int depthLimit) throws IOException {
        CopyBuffer answer = new CopyBuffer();
        DataOutputStream out = new DataOutputStream(answer);
        ClassBundle bundle = new ClassBundle(loader, wanted.known());
        bundle.add(wanted.name());
        ClassTable classes = new ClassTable();
        ObjectWriter copy = new ObjectWriter(classes, GOAL);
        OwnProgram program = ThisProcess.program();
        if (depthLimit > 0) {
            copy.limitDepth(depthLimit);
            Object variables = wanted.program() ? program.get() : null;
            copy.copyProgram(program);
            bundle.writeVariables(copy, classes);
            copy.out().writeBoolean(variables != null);
            if (variables != null) {
                copy.write(variables);
                bundle.addMentioned(classes);
            }
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
