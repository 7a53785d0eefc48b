package dev.procession.multiprocessing.internal.copy;

import dev.procession.multiprocessing.internal.copy.NumberedValues.Contents;
import dev.procession.multiprocessing.internal.copy.NumberedValues.PendingValue;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds an object graph from the bytes that {@link ObjectWriter} wrote, in another process or in the same one. A
 * value may refer to one that is not complete yet; {@link NumberedValues} keeps track of those.
 */
public final class ObjectReader implements CopyInput {

    private final DataInputStream in;
    private final Class<?>[] classes;
    private final ClassLoader loader;

    private final NumberedValues numbered = new NumberedValues();
    private final BlankInstances instances = new BlankInstances();
    private final Map<Class<?>, FieldAccess> accesses = new HashMap<>();

    private @Nullable ProgramSource programs;
    private @Nullable Object program;
    private @Nullable Map<String, String> absent;

    /**
     * @param classNames the names from {@link ClassTable#names()}, in the same order
     * @throws ClassNotFoundException if {@code loader} does not find one of them
     */
    public ObjectReader(byte[] bytes, List<String> classNames, ClassLoader loader) throws ClassNotFoundException {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        this.loader = loader;
        this.classes = new Class<?>[classNames.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = resolve(classNames.get(i));
        }
    }

    /** @param source finds the object of this process's program, if the copy refers to it */
    public void takeProgramFrom(ProgramSource source) {
        programs = source;
    }

    /** The object of the program, if the copy held it; otherwise null. */
    public @Nullable Object program() {
        return program;
    }

    /** The fields of the program's object that could not be copied: from name to reason. */
    public Map<String, String> absent() {
        return absent == null ? Map.of() : absent;
    }

    @Override
    public DataInputStream in() {
        return in;
    }

    Class<?> readClass() throws IOException {
        int number = in.readInt();
        if (number < 0 || number >= classes.length) {
            throw new IOException("a damaged copy: there is no class " + number);
        }
        return classes[number];
    }

    /** Reads the length of a sequence. Each element takes at least one byte, so a larger length is damage. */
    private int readLength() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a damaged copy: it has no " + length + " elements");
        }
        return length;
    }

    /**
     * Reads the next value.
     *
     * @throws IOException if the copy is damaged; damage may also cause another exception, or go unnoticed
     */
    @Nullable
    public Object read() throws IOException, ReflectiveOperationException {
        int tag = in.readByte();
        return switch (tag) {
            case CopyTag.NULL -> null;
            case CopyTag.SEEN_BEFORE -> numbered.seenBefore(in.readInt());
            case CopyTag.BOOLEAN -> in.readBoolean();
            case CopyTag.BYTE -> in.readByte();
            case CopyTag.SHORT -> in.readShort();
            case CopyTag.CHAR -> in.readChar();
            case CopyTag.INT -> in.readInt();
            case CopyTag.LONG -> in.readLong();
            case CopyTag.FLOAT -> in.readFloat();
            case CopyTag.DOUBLE -> in.readDouble();
            default -> readNumbered(tag);
        };
    }

    private Object readNumbered(int tag) throws IOException, ReflectiveOperationException {
        int number = numbered.begin();
        Object value = switch (tag) {
            case CopyTag.STRING -> LengthPrefixed.readText(in);
            case CopyTag.PRIMITIVE_ARRAY -> PrimitiveArrays.read(in);
            case CopyTag.ARRAY -> readArray(number);
            case CopyTag.ENUM -> readEnum();
            case CopyTag.CLASS -> readClass();
            case CopyTag.BARE_OBJECT -> new Object();
            case CopyTag.STANDARD_STREAM -> StandardStreams.stream(in.readByte());
            case CopyTag.PATH -> Path.of(LengthPrefixed.readText(in));
            case CopyTag.OPTIONAL -> Optional.ofNullable(read());
            case CopyTag.LIST_OF -> Collections.unmodifiableList(Arrays.asList(readElements()));
            case CopyTag.COLLECTION, CopyTag.MAP -> readCollection(number);
            case CopyTag.OBJECT -> readObject(number);
            case CopyTag.RECORD -> readRecord(number);
            case CopyTag.PLAIN_DATA -> JdkPlainData.read(this);
            case CopyTag.PROGRAM -> readProgram(number);
            case CopyTag.OWN_PROGRAM -> ownProgram();
            case CopyTag.LAMBDA -> readLambda(number);
            case CopyTag.COPIED -> readCopied(number);
            case CopyTag.EXTENSIBLE -> readExtensible(number);
            case CopyTag.SERIALIZED -> readSerialized();
            default -> throw new IOException("unknown tag " + tag + " in a copy");
        };
        numbered.finish(number, value);
        return value;
    }

    private Object readArray(int number) throws IOException, ReflectiveOperationException {
        Object[] array = (Object[]) Array.newInstance(readClass(), readLength());
        numbered.make(number, array);
        for (int i = 0; i < array.length; i++) {
            Object element = read();
            if (element instanceof PendingValue later) {
                numbered.fillLater(later, array, i, null);
            } else {
                array[i] = element;
            }
        }
        return array;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object readEnum() throws IOException {
        Class type = readClass();
        return Enum.valueOf(type, LengthPrefixed.readText(in));
    }

    private Object[] readElements() throws IOException, ReflectiveOperationException {
        Object[] elements = new Object[readLength()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = read();
        }
        return elements;
    }

    @SuppressWarnings("unchecked")
    private Object readCollection(int number) throws IOException, ReflectiveOperationException {
        int kind = in.readByte();
        if (!JdkCollections.isNumber(kind)) {
            throw new IOException("a damaged copy: there is no collection " + kind);
        }
        int mark = numbered.mark();
        Object container = JdkCollections.isSorted(kind)
                ? JdkCollections.createSorted(kind, (Comparator<Object>) read())
                : JdkCollections.create(kind);
        numbered.make(number, container);
        if (container instanceof List) {
            readList(JdkCollections.list(container));
            numbered.refersOutside(number, mark);
        } else {
            int size = readLength();
            Object[] parts = new Object[container instanceof Map ? 2 * size : size];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = read();
            }
            numbered.fillWhenComplete(new Contents(container, parts), number, mark);
        }
        return container;
    }

    private void readList(List<@Nullable Object> list) throws IOException, ReflectiveOperationException {
        int size = readLength();
        for (int i = 0; i < size; i++) {
            Object element = read();
            if (element instanceof PendingValue later) {
                list.add(null);
                numbered.fillLater(later, list, i, null);
            } else {
                list.add(element);
            }
        }
    }

    private Object readObject(int number) throws IOException, ReflectiveOperationException {
        Class<?> type = readClass();
        Object value = instances.blank(type);
        numbered.make(number, value);
        readFields(value, CopyKind.firstForeignSuperclass(type));
        return value;
    }

    private Object readProgram(int number) throws IOException, ReflectiveOperationException {
        Class<?> type = readClass();
        Object value = instances.blank(type);
        numbered.make(number, value);
        program = value;
        FieldAccess access = FieldAccess.of(type, accesses);
        for (int i = 0; i < access.instanceFields().size(); i++) {
            if (in.readByte() == CopyTag.ABSENT) {
                if (absent == null) {
                    absent = new HashMap<>();
                }
                absent.put(access.instanceFields().get(i).getName(), LengthPrefixed.readText(in));
            } else {
                readField(value, access, i);
            }
        }
        return value;
    }

    private Object ownProgram() throws IOException, ReflectiveOperationException {
        Class<?> type = readClass();
        if (programs == null) {
            throw new IOException("this copy may not refer to the program");
        }
        return programs.program(type);
    }

    private Object readExtensible(int number) throws IOException, ReflectiveOperationException {
        ExtensibleCopied value = (ExtensibleCopied) instances.blank(readClass());
        numbered.make(number, value);
        value.readFrom(this);
        readFields(value, value.copiedBaseClass());
        return value;
    }

    private Object readCopied(int number) throws IOException, ReflectiveOperationException {
        Copied value = (Copied) instances.blank(readClass());
        numbered.make(number, value);
        value.readFrom(this);
        return value;
    }

    private void readFields(Object value, Class<?> upTo) throws IOException, ReflectiveOperationException {
        for (Class<?> at = value.getClass(); at != upTo; at = at.getSuperclass()) {
            FieldAccess access = FieldAccess.of(at, accesses);
            for (int i = 0; i < access.instanceFields().size(); i++) {
                readField(value, access, i);
            }
        }
    }

    private void readField(Object value, FieldAccess access, int number)
            throws IOException, ReflectiveOperationException {
        Object part = read();
        if (part instanceof PendingValue later) {
            numbered.fillLater(later, value, number, access);
        } else if (part != null) {
            access.set(value, number, part);
        }
    }

    /**
     * Reads a record. The copy holds its parts in the order of their names; the constructor takes them in the order of
     * declaration.
     */
    private Object readRecord(int number) throws IOException, ReflectiveOperationException {
        Class<?> type = readClass();
        FieldAccess access = FieldAccess.of(type, accesses);
        RecordBuilder parts = new RecordBuilder(type, access);
        int mark = numbered.mark();
        for (Field field : access.instanceFields()) {
            parts.put(field.getName(), read());
        }
        Object value = parts.make();
        if (numbered.refersOutside(number, mark)) {
            parts.checkKept(value);
        }
        return value;
    }

    private Object readLambda(int number) throws IOException, ReflectiveOperationException {
        LambdaParts parts = LambdaParts.read(in);
        if (parts.isTarget()) {
            LambdaTarget target = new LambdaTarget(parts, loader);
            numbered.make(number, target);
            readCaptured(parts.captured());
            return target;
        }
        readCaptured(parts.captured());
        return LambdaLinker.link(parts, loader);
    }

    private void readCaptured(Object[] captured) throws IOException, ReflectiveOperationException {
        for (int i = 0; i < captured.length; i++) {
            captured[i] = read();
        }
    }

    private Object readSerialized() throws IOException, ReflectiveOperationException {
        Object[] foreign = readElements();
        return SerializedForm.read(LengthPrefixed.readBytes(in), foreign, loader);
    }

    private Class<?> resolve(String name) throws ClassNotFoundException {
        return switch (name) {
            case "boolean" -> boolean.class;
            case "byte" -> byte.class;
            case "short" -> short.class;
            case "char" -> char.class;
            case "int" -> int.class;
            case "long" -> long.class;
            case "float" -> float.class;
            case "double" -> double.class;
            case "void" -> void.class;
            default -> Class.forName(name, false, loader);
        };
    }
}
