package dev.procession.multiprocessing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a copy of values for another process. Identity and cycles survive; objects of a student's classes need not be
 * {@link java.io.Serializable}; what cannot travel is a {@link CannotTravelException} that names it and the way to it.
 *
 * <p>An own form rather than an object stream, since reading an object stream costs a cold JVM 10-30 ms, and the child's
 * first line waits for it. Types of the JDK outside the few known here still go through Java's serialization.
 */
final class CopyWriter {

    /** Nesting that the stack of an ordinary thread certainly bears. */
    static final int SHALLOW = 400;

    private final CopyBuffer buffer = new CopyBuffer();
    private final DataOutputStream out = new DataOutputStream(buffer);
    private final ClassTable classes;
    private final KnownTypes known;
    private final String goal;
    private final Trail trail = new Trail();
    private final Map<Class<?>, CopyKind> kinds = new HashMap<>();
    private final Map<Class<?>, FieldAccess> accesses = new HashMap<>();

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<Object> numbered = new ArrayList<>();
    /** Values whose copy exists only when all its parts do, and that are being written now. */
    private final BitSet unfinished = new BitSet();

    /** The connections written; null where none may be. */
    private @Nullable List<Connection> connections;

    private long sender;

    private final List<String> locks = new ArrayList<>(0);

    private int depth;
    private int deepest;
    private int depthLimit = SHALLOW;

    /** @param goal how a failure begins, such as {@code cannot send to the child} */
    CopyWriter(ClassTable classes, String goal) {
        this.classes = classes;
        this.goal = goal;
        this.known = new KnownTypes(this, classes);
    }

    /** Nesting beyond this is {@link TooDeep}, thrown to whoever can offer a larger stack. */
    void depthLimit(int limit) {
        depthLimit = limit;
    }

    /** Lets connections travel, and collects them: whoever gets the copy will hold them. */
    void carryConnections(List<Connection> carried) {
        connections = carried;
    }

    /** The same for a message, from which its receiver will take them over. */
    void handOverConnections(List<Connection> carried) {
        connections = carried;
        sender = ThisProcess.pid();
    }

    /** From whom connections will be taken over; 0 for a child, which holds its own from the start on. */
    long sender() {
        return sender;
    }

    void carry(Connection connection) {
        if (connections == null) {
            throw cannot("a Connection, which can be handed to a child at its start or sent through a queue or a pipe,"
                    + " but not this way");
        }
        connections.add(connection);
    }

    /** The locks of the JDK that the other process will have as well, in words. */
    List<String> locks() {
        return locks;
    }

    void hasLock(String words, Class<?> type) {
        locks.add(words + " is a " + type.getName());
    }

    int deepest() {
        return deepest;
    }

    byte[] bytes() {
        return buffer.toByteArray();
    }

    int length() {
        return buffer.size();
    }

    void cut(int length) {
        buffer.cut(length);
    }

    DataOutputStream out() {
        return out;
    }

    void write(@Nullable Object value) {
        write(value, false);
    }

    /** @param words what {@code value} is, for the sentence of a failure */
    void write(@Nullable Object value, Object words) {
        write(value, words, false);
    }

    /** @param canWait whether a copy of something that is not complete yet can be filled in later */
    void write(@Nullable Object value, Object words, boolean canWait) {
        trail.push(words);
        write(value, canWait);
        trail.pop();
    }

    /** Writes {@code value} if it can travel; otherwise writes nothing and returns why not. */
    @Nullable
    String writeIfPossible(@Nullable Object value, Object words) {
        int length = buffer.size();
        int count = numbered.size();
        int trailDepth = trail.depth();
        int callDepth = depth;
        int carried = connections == null ? 0 : connections.size();
        try {
            write(value, words);
            return null;
        } catch (CannotTravelException e) {
            buffer.cut(length);
            while (numbered.size() > count) {
                numbers.remove(numbered.remove(numbered.size() - 1));
            }
            unfinished.clear(count, Math.max(count, unfinished.length()));
            trail.cut(trailDepth);
            depth = callDepth;
            if (connections != null) {
                connections.subList(carried, connections.size()).clear();
            }
            return e.getMessage();
        }
    }

    private void write(@Nullable Object value, boolean canWait) {
        if (++depth > deepest) {
            deepest = depth;
            if (depth > depthLimit) {
                throw new TooDeep();
            }
        }
        try {
            if (value == null) {
                out.writeByte(CopyTag.NULL);
            } else if (!BoxedValues.write(value, out)) {
                writeReference(value, canWait);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        depth--;
    }

    /** From here on the copy of a value exists, and its parts may refer to it. */
    void isMade(int number) {
        unfinished.clear(number);
    }

    private void writeReference(Object value, boolean canWait) throws IOException {
        Integer number = numbers.get(value);
        if (number != null) {
            if (unfinished.get(number) && !canWait) {
                throw cannot(Trail.name(value.getClass()) + " that contains itself, which cannot be copied");
            }
            out.writeByte(CopyTag.AGAIN);
            out.writeInt(number);
            return;
        }
        number = numbered.size();
        numbers.put(value, number);
        numbered.add(value);
        unfinished.set(number);
        if (value instanceof String text) {
            out.writeByte(CopyTag.STRING);
            CopyBuffer.writeText(text, out);
        } else if (value.getClass().isArray()) {
            writeArray(value, number);
        } else if (!known.write(value, number)) {
            writeByKind(value, number);
        }
        unfinished.clear(number);
    }

    private void writeArray(Object array, int number) throws IOException {
        Class<?> component = array.getClass().getComponentType();
        int length = Array.getLength(array);
        if (component.isPrimitive()) {
            out.writeByte(CopyTag.PRIMITIVE_ARRAY);
            PrimitiveArrays.write(array, out);
            return;
        }
        out.writeByte(CopyTag.ARRAY);
        classes.write(component, out);
        out.writeInt(length);
        unfinished.clear(number);
        for (int i = 0; i < length; i++) {
            write(Array.get(array, i), i, true);
        }
    }

    private void writeByKind(Object value, int number) throws IOException {
        switch (kind(value.getClass())) {
            case ENUM -> {
                Enum<?> constant = (Enum<?>) value;
                out.writeByte(CopyTag.ENUM);
                classes.write(constant.getDeclaringClass(), out);
                CopyBuffer.writeText(constant.name(), out);
            }
            case PROCESS -> {
                out.writeByte(CopyTag.PROCESS);
                classes.write(value.getClass(), out);
                unfinished.clear(number);
                ((Process) value).writeTo(this);
                writeFields(value, Process.class);
            }
            case COPIED -> {
                out.writeByte(CopyTag.COPIED);
                classes.write(value.getClass(), out);
                unfinished.clear(number);
                ((Copied) value).writeTo(this);
            }
            case LAMBDA -> writeLambda(value, number);
            case RECORD -> writeRecord(value);
            case FIELDS -> {
                out.writeByte(CopyTag.OBJECT);
                classes.write(value.getClass(), out);
                unfinished.clear(number);
                writeFields(value, CopyKind.firstForeignSuperclass(value.getClass()));
            }
            case SERIALIZED -> writeSerialized(value);
            case NONE -> throw cannot(WhyNot.of(value.getClass()));
        }
    }

    private CopyKind kind(Class<?> type) {
        CopyKind kind = kinds.get(type);
        if (kind == null) {
            kind = CopyKind.of(type);
            kinds.put(type, kind);
        }
        return kind;
    }

    private void writeFields(Object value, Class<?> upTo) {
        for (Class<?> at = value.getClass(); at != upTo; at = at.getSuperclass()) {
            FieldAccess access = FieldAccess.of(at, accesses);
            for (int i = 0; i < access.instanceFields().size(); i++) {
                writeField(value, access, i, true);
            }
        }
    }

    private void writeField(Object value, FieldAccess access, int number, boolean canWait) {
        trail.push(access.instanceFields().get(number));
        Object part;
        try {
            part = access.get(value, number);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw cannot("closed to this library: " + e.getMessage());
        }
        write(part, canWait);
        trail.pop();
    }

    /** From the fields, not the accessors: a student may have given an accessor a body of its own. */
    private void writeRecord(Object value) throws IOException {
        out.writeByte(CopyTag.RECORD);
        classes.write(value.getClass(), out);
        FieldAccess access = FieldAccess.of(value.getClass(), accesses);
        for (int i = 0; i < access.instanceFields().size(); i++) {
            writeField(value, access, i, false);
        }
    }

    private void writeLambda(Object value, int number) throws IOException {
        LambdaParts parts;
        try {
            parts = LambdaParts.of(value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw cannot(WhyNot.of(value.getClass()));
        }
        writeLambda(parts, number);
    }

    private void writeLambda(LambdaParts parts, int number) throws IOException {
        out.writeByte(CopyTag.LAMBDA);
        classes.mention(parts.capturingClass());
        classes.mention(parts.implClass());
        parts.write(out);
        if (parts.isTarget()) {
            unfinished.clear(number);
        }
        for (Object captured : parts.captured()) {
            write(captured, Trail.LAMBDA_VALUE);
        }
    }

    private void writeSerialized(Object value) throws IOException {
        SerializedForm form;
        try {
            form = SerializedForm.of(value, classes);
        } catch (CannotTravelException e) {
            throw cannot(e.getMessage());
        }
        if (CopiedLocks.isLock(value.getClass())) {
            hasLock(trail.words(), value.getClass());
        }
        out.writeByte(CopyTag.SERIALIZED);
        out.writeInt(form.foreign().size());
        for (Object foreign : form.foreign()) {
            trail.push("a " + Trail.name(value.getClass()));
            if (foreign instanceof LambdaParts parts) {
                int number = numbered.size();
                numbers.put(parts, number);
                numbered.add(parts);
                writeLambda(parts, number);
            } else {
                write(foreign, false);
            }
            trail.pop();
        }
        out.writeInt(form.bytes().length);
        out.write(form.bytes());
    }

    CannotTravelException cannot(String what) {
        return new CannotTravelException(goal + ": " + trail.words() + " is " + what);
    }

    /** The values are nested deeper than the stack of this thread may bear. */
    static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super("nested too deeply", null, false, false);
        }
    }
}
