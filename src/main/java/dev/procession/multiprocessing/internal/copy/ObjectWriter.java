package dev.procession.multiprocessing.internal.copy;

import dev.procession.multiprocessing.CannotTravelException;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object graph as bytes, so that another process can rebuild it with {@link ObjectReader}. Shared references
 * and cycles survive. Objects of a student's classes need not be {@link java.io.Serializable}. A value that cannot be
 * copied causes a {@link CannotTravelException} that names it and the path to it.
 *
 * <p>This is a format of its own because reading a Java object stream costs a cold JVM 10-30 ms, and the child's first
 * line waits for it. JDK types without a tag of their own still use Java serialization.
 */
public final class ObjectWriter implements JdkTypeWriter.Parts {

    /** Nesting depth that the stack of an ordinary thread can always hold. */
    public static final int SHALLOW_LEVELS = 400;

    private final CopyBuffer buffer = new CopyBuffer();
    private final DataOutputStream out = new DataOutputStream(buffer);
    private final ClassTable classes;
    private final JdkTypeWriter known;
    private final String goal;
    private final ObjectPath path = new ObjectPath();
    private final Map<Class<?>, CopyKind> kinds = new HashMap<>();
    private final Map<Class<?>, FieldAccess> accesses = new HashMap<>();

    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<Object> numbered = new ArrayList<>();
    /** The numbers of values being written whose copies can be made only after all their parts, such as records. */
    private final BitSet unfinished = new BitSet();

    /** The connections written so far; null if this copy may not contain any. */
    private @Nullable List<TransferableConnection> connections;

    private long sender;

    private @Nullable ProgramObject program;
    private boolean copiesProgram;

    private final List<String> locks = new ArrayList<>(0);

    private int depth;
    private int deepest;
    private int depthLimit = SHALLOW_LEVELS;
    private int byteLimit = Integer.MAX_VALUE;

    /** @param goal the beginning of a failure message, such as {@code cannot send to the child} */
    public ObjectWriter(ClassTable classes, String goal) {
        this.classes = classes;
        this.goal = goal;
        this.known = new JdkTypeWriter(this, out, classes);
    }

    /** Sets the depth beyond which {@link TooDeep} is thrown; the caller then tries again on a larger stack. */
    public void limitDepth(int limit) {
        depthLimit = limit;
    }

    /** Sets the size beyond which {@link TooDeep} is thrown. */
    void limitBytes(int limit) {
        byteLimit = limit;
    }

    /** Allows connections in this copy and collects them in {@code carried}; the reader of the copy will hold them. */
    public void carryConnections(List<TransferableConnection> carried) {
        connections = carried;
    }

    /** As {@link #carryConnections}, for a message whose receiver takes the connections over from this process. */
    public void transferConnections(List<TransferableConnection> carried, long senderPid) {
        connections = carried;
        sender = senderPid;
    }

    /** Copies the object of the program like the static fields: what cannot be copied is left out, with the reason. */
    public void copyProgram(@Nullable ProgramObject own) {
        program = own;
        copiesProgram = true;
    }

    /** Writes only a reference to the object of the program, of which the reader has one of its own. */
    public void referToProgram(@Nullable ProgramObject own) {
        program = own;
        copiesProgram = false;
    }

    @Override
    public long sender() {
        return sender;
    }

    @Override
    public void carry(TransferableConnection connection) {
        if (connections == null) {
            throw cannot("a Connection, which can be handed to a child at its start or sent through a queue or a pipe,"
                    + " but not this way");
        }
        connections.add(connection);
    }

    /** Descriptions of the JDK locks in this copy, of which the other process gets useless copies. */
    public List<String> locks() {
        return locks;
    }

    void noteLock(String words, Class<?> type) {
        locks.add(words + " is a " + type.getName());
    }

    public int deepest() {
        return deepest;
    }

    public byte[] bytes() {
        return buffer.toByteArray();
    }

    public int length() {
        return buffer.size();
    }

    @Override
    public DataOutputStream out() {
        return out;
    }

    @Override
    public void write(@Nullable Object value) {
        write(value, false);
    }

    @Override
    public void write(@Nullable Object value, Object words) {
        write(value, words, false);
    }

    @Override
    public void write(@Nullable Object value, Object words, boolean canWait) {
        path.push(words);
        write(value, canWait);
        path.pop();
    }

    /** Writes {@code value} if it can be copied; otherwise writes nothing and returns the reason. */
    @Nullable
    String writeIfPossible(@Nullable Object value, Object words) {
        int length = buffer.size();
        int count = numbered.size();
        int pathDepth = path.depth();
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
            path.cut(pathDepth);
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
        if (buffer.size() > byteLimit) {
            throw new TooDeep();
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

    @Override
    public void markMade(int number) {
        unfinished.clear(number);
    }

    private void writeReference(Object value, boolean canWait) throws IOException {
        Integer number = numbers.get(value);
        if (number != null) {
            if (unfinished.get(number) && !canWait) {
                throw cannot(TypeNames.withArticle(value.getClass()) + " that contains itself, which cannot be copied");
            }
            out.writeByte(CopyTag.SEEN_BEFORE);
            out.writeInt(number);
            return;
        }
        number = numbered.size();
        numbers.put(value, number);
        numbered.add(value);
        unfinished.set(number);
        if (value instanceof String text) {
            out.writeByte(CopyTag.STRING);
            LengthPrefixed.writeText(text, out);
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
                LengthPrefixed.writeText(constant.name(), out);
            }
            case EXTENSIBLE -> {
                out.writeByte(CopyTag.EXTENSIBLE);
                classes.write(value.getClass(), out);
                unfinished.clear(number);
                ExtensibleCopied extensible = (ExtensibleCopied) value;
                extensible.writeTo(this);
                writeFields(value, extensible.copiedBaseClass());
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
                unfinished.clear(number);
                if (program != null && program.is(value)) {
                    writeProgram(value);
                    return;
                }
                out.writeByte(CopyTag.OBJECT);
                classes.write(value.getClass(), out);
                writeFields(value, CopyKind.firstForeignSuperclass(value.getClass()));
            }
            case SERIALIZED -> writeSerialized(value);
            case NONE -> throw cannot(NotCopyableReason.of(value.getClass()));
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

    private void writeProgram(Object value) throws IOException {
        out.writeByte(copiesProgram ? CopyTag.PROGRAM : CopyTag.OWN_PROGRAM);
        classes.write(value.getClass(), out);
        if (copiesProgram) {
            FieldAccess access = FieldAccess.of(value.getClass(), accesses);
            for (int i = 0; i < access.instanceFields().size(); i++) {
                writeVariable(access, value, i);
            }
        }
    }

    /**
     * Writes a variable, or the reason why it cannot be copied.
     *
     * @param program the object of a compact program; null for a static field
     */
    void writeVariable(FieldAccess access, @Nullable Object program, int number) throws IOException {
        int start = buffer.size();
        out.writeByte(CopyTag.PRESENT);
        String absent = writeIfPossible(access, program, number);
        if (absent != null) {
            buffer.cut(start);
            out.writeByte(CopyTag.ABSENT);
            LengthPrefixed.writeText(absent, out);
        }
    }

    private @Nullable String writeIfPossible(FieldAccess access, @Nullable Object program, int number) {
        List<Field> fields = program == null ? access.variables() : access.instanceFields();
        String words = "the variable \"" + fields.get(number).getName() + "\"";
        try {
            return writeIfPossible(program == null ? access.get(number) : access.get(program, number), words);
        } catch (ReflectiveOperationException | LinkageError e) {
            return words + " cannot be read: " + e;
        }
    }

    private void writeField(Object value, FieldAccess access, int number, boolean canWait) {
        path.push(access.instanceFields().get(number));
        Object part;
        try {
            part = access.get(value, number);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw cannot("closed to this library: " + e.getMessage());
        }
        write(part, canWait);
        path.pop();
    }

    /** Copies the fields rather than calling the accessors, because a student may have overridden an accessor. */
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
            parts = LambdaTarget.partsOf(value);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw cannot(NotCopyableReason.of(value.getClass()));
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
            write(captured, ObjectPath.LAMBDA_VALUE);
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
            noteLock(path.words(), value.getClass());
        }
        out.writeByte(CopyTag.SERIALIZED);
        out.writeInt(form.foreign().size());
        for (Object foreign : form.foreign()) {
            path.push(TypeNames.withArticle(value.getClass()));
            if (foreign instanceof LambdaParts parts) {
                int number = numbered.size();
                numbers.put(parts, number);
                numbered.add(parts);
                writeLambda(parts, number);
            } else {
                write(foreign, false);
            }
            path.pop();
        }
        LengthPrefixed.writeBytes(form.bytes(), out);
    }

    @Override
    public CannotTravelException cannot(String what) {
        return new CannotTravelException(goal + ": " + path.words() + " is " + what);
    }

    /** Thrown when the values are nested more deeply than the stack of this thread is certain to hold. */
    public static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooDeep() {
            super("nested too deeply", null, false, false);
        }
    }
}
