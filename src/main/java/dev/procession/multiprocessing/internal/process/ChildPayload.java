package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.ClassBundle;
import dev.procession.multiprocessing.internal.copy.ClassPathProgram;
import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.CopiedLocks;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.copy.DeepStack;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.StudentLoader;
import dev.procession.multiprocessing.internal.copy.TransferableConnection;
import dev.procession.multiprocessing.internal.copy.Variables;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a child needs to begin, as bytes on its standard input: the environment of the run, the class files
 * of the student's program, the process object and the variables.
 */
public record ChildPayload(
        long pid,
        long askedAt,
        String note,
        RunEnvironment surroundings,
        long parentPid,
        String parentName,
        String name,
        StudentLoader loader,
        List<String> classNames,
        int depth,
        byte[] copy) {

    private static final String GOAL = "cannot send to the child";
    private static final int MAGIC = 0x70726f63;

    /** The part that is written before the child's pid is known. */
    record Body(
            String name,
            ClassBundle shipment,
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
        copy.depthLimit(depthLimit);
        List<TransferableConnection> connections = new ArrayList<>();
        copy.carryConnections(connections);
        ClassLoader loader = loaderOf(process);
        ClassBundle shipment = new ClassBundle(loader);
        try {
            copy.write(process);
            if (process.mayRunAnything() && loader instanceof StudentLoader students) {
                for (Class<?> type : students.classesWithVariables()) {
                    shipment.add(type.getName());
                }
            }
            writeVariables(copy, classes, shipment, loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CopiedLocks.warn(copy.locks(), "The child");
        return new Body(
                process.name(),
                shipment,
                classes.withVariables(),
                classes.names(),
                copy.deepest(),
                copy.bytes(),
                connections);
    }

    /**
     * Writes the variables of all classes that the copy reaches. Their values may be objects of further classes with
     * variables of their own, so this repeats until no class is new.
     */
    public static void writeVariables(
            ObjectWriter copy, ClassTable classes, ClassBundle shipment, @Nullable ClassLoader loader)
            throws IOException {
        Set<Class<?>> done = new LinkedHashSet<>();
        Set<Class<?>> initialized = loader == null ? ClassPathProgram.initializedClasses() : Set.of();
        boolean more = true;
        while (more) {
            more = false;
            for (String name : new ArrayList<>(classes.mentioned())) {
                shipment.add(name);
            }
            List<Class<?>> candidates = new ArrayList<>(initialized);
            for (Class<?> type : classes.classes()) {
                shipment.add(type.getName());
                if (loader == null && ClassPathProgram.hasVariables(type)) {
                    candidates.add(type);
                }
            }
            candidates.addAll(shipment.newlyReached());
            for (Class<?> type : candidates) {
                if (done.add(type)) {
                    Variables.write(type, copy, classes);
                    more = true;
                }
            }
        }
        Variables.writeEnd(copy);
    }

    /** The loader of the classes that the child must be sent; null if the child finds them on its class path. */
    private static @Nullable ClassLoader loaderOf(ProcessObject process) {
        StudentLoader own = ThisProcess.loader();
        if (own != null && !own.isEmpty()) {
            return own;
        }
        Object code = process.code();
        ClassLoader loader = (code == null ? process : code).getClass().getClassLoader();
        return loader == ClassLoader.getSystemClassLoader() ? null : loader;
    }

    static byte[] assemble(long pid, long askedAt, File note, Body body) {
        CopyBuffer bytes = new CopyBuffer();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(pid);
            out.writeLong(askedAt);
            CopyBuffer.writeText(note.getPath(), out);
            ThisProcess.environment().write(out);
            out.writeLong(ThisProcess.pid());
            CopyBuffer.writeText(ThisProcess.name(), out);
            CopyBuffer.writeText(body.name(), out);
            body.shipment().write(out);
            CopyBuffer.writeTexts(body.withVariables(), out);
            CopyBuffer.writeTexts(body.classNames(), out);
            out.writeInt(body.depth());
            out.writeInt(body.copy().length);
            out.write(body.copy());
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
        long askedAt = in.readLong();
        String note = CopyBuffer.readText(in);
        RunEnvironment surroundings = RunEnvironment.read(in);
        long parentPid = in.readLong();
        String parentName = CopyBuffer.readText(in);
        String name = CopyBuffer.readText(in);
        StudentLoader loader = new StudentLoader(ClassLoader.getSystemClassLoader());
        for (int left = in.readInt(); left > 0; left--) {
            String type = CopyBuffer.readText(in);
            loader.add(type, in.readNBytes(in.readInt()));
        }
        for (String type : CopyBuffer.readTexts(in)) {
            loader.markRestored(type);
        }
        List<String> classNames = CopyBuffer.readTexts(in);
        int depth = in.readInt();
        byte[] copy = new byte[in.readInt()];
        in.readFully(copy);
        return new ChildPayload(
                pid, askedAt, note, surroundings, parentPid, parentName, name, loader, classNames, depth, copy);
    }
}
