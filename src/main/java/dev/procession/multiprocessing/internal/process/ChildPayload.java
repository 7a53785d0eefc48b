package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.CopiedLocks;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.copy.DeepStack;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.TransferableConnection;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.program.ClassBundle;
import dev.procession.multiprocessing.internal.program.OwnProgram;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import dev.procession.trace.EventSeal;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a child needs to begin, as bytes on its standard input: the environment of the run, the class files
 * of the student's program, the process object and the variables.
 *
 * @param path the place of the child among the processes of a steered run; otherwise empty
 */
public record ChildPayload(
        long pid,
        long askedAtNanos,
        String note,
        String path,
        RunEnvironment environment,
        EventSeal seal,
        long parentPid,
        String parentName,
        String name,
        StudentLoader loader,
        List<String> classNames,
        int depth,
        byte[] copy) {

    private static final String GOAL = ErrorMessages.CANNOT_SEND;
    private static final int MAGIC = 0x70726f63;

    /** The part that is written before the child's pid is known. */
    record Body(
            String name,
            ClassBundle bundle,
            List<String> withVariables,
            List<String> classNames,
            int depth,
            byte[] copy,
            List<TransferableConnection> connections) {}

    /** @throws CannotTravelException if the process object cannot be copied */
    static Body encode(ProcessObject process) {
        try {
            return encode(process, ObjectWriter.SHALLOW_LEVELS);
        } catch (ObjectWriter.TooDeep e) {
            return DeepStack.call(GOAL, () -> encode(process, Integer.MAX_VALUE), DeepStack.LARGEST_BYTES);
        }
    }

    private static Body encode(ProcessObject process, int depthLimit) {
        ClassTable classes = new ClassTable();
        ObjectWriter copy = new ObjectWriter(classes, GOAL);
        copy.limitDepth(depthLimit);
        List<TransferableConnection> connections = new ArrayList<>();
        copy.carryConnections(connections);
        ClassLoader loader = loaderOf(process);
        ClassBundle bundle = new ClassBundle(loader);
        OwnProgram program = ThisProcess.program();
        try {
            copy.copyProgram(program);
            copy.write(process);
            Object variables = null;
            if (process.mayRunAnything()) {
                bundle.addAll();
                variables = program.get();
            }
            copy.out().writeBoolean(variables != null);
            if (variables != null) {
                copy.write(variables);
            }
            bundle.writeVariables(copy, classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CopiedLocks.warn(copy.locks(), "The child");
        return new Body(
                process.name(),
                bundle,
                classes.withVariables(),
                classes.names(),
                copy.deepest(),
                copy.bytes(),
                connections);
    }

    /** The loader of the classes that the child must be sent; null if the child finds them on its class path. */
    private static @Nullable ClassLoader loaderOf(ProcessObject process) {
        ClassLoader own = ThisProcess.sentClasses();
        if (own != null) {
            return own;
        }
        Object code = process.childCode();
        ClassLoader loader = (code == null ? process : code).getClass().getClassLoader();
        return loader == ClassLoader.getSystemClassLoader() ? null : loader;
    }

    static byte[] assemble(long pid, long askedAtNanos, File note, Body body) {
        CopyBuffer bytes = new CopyBuffer();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(pid);
            out.writeLong(askedAtNanos);
            LengthPrefixed.writeText(note.getPath(), out);
            if (ThisProcess.STEERED) {
                LengthPrefixed.writeText(Gate.pathOfChild(), out);
            }
            ThisProcess.environment().write(out);
            EventSeal seal = ThisProcess.trace().sealOfChild(pid);
            out.writeLong(seal.key0());
            out.writeLong(seal.key1());
            out.writeLong(ThisProcess.pid());
            LengthPrefixed.writeText(ThisProcess.name(), out);
            LengthPrefixed.writeText(body.name(), out);
            body.bundle().write(out);
            LengthPrefixed.writeTexts(body.withVariables(), out);
            LengthPrefixed.writeTexts(body.classNames(), out);
            out.writeInt(body.depth());
            LengthPrefixed.writeBytes(body.copy(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException if the parent ended before it had written everything */
    public static ChildPayload read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("this is not work for a process");
        }
        long pid = in.readLong();
        long askedAtNanos = in.readLong();
        String note = LengthPrefixed.readText(in);
        String path = ThisProcess.STEERED ? LengthPrefixed.readText(in) : "";
        RunEnvironment environment = RunEnvironment.read(in);
        EventSeal seal = new EventSeal(in.readLong(), in.readLong());
        long parentPid = in.readLong();
        String parentName = LengthPrefixed.readText(in);
        String name = LengthPrefixed.readText(in);
        StudentLoader loader = new StudentLoader(ClassLoader.getSystemClassLoader());
        for (int left = in.readInt(); left > 0; left--) {
            String type = LengthPrefixed.readText(in);
            loader.add(type, LengthPrefixed.readBytes(in));
        }
        for (String type : LengthPrefixed.readTexts(in)) {
            loader.markRestored(type);
        }
        List<String> classNames = LengthPrefixed.readTexts(in);
        int depth = in.readInt();
        byte[] copy = LengthPrefixed.readBytes(in);
        return new ChildPayload(
                pid,
                askedAtNanos,
                note,
                path,
                environment,
                seal,
                parentPid,
                parentName,
                name,
                loader,
                classNames,
                depth,
                copy);
    }
}
