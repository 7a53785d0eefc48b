package dev.procession.multiprocessing;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CopyWriter} wrote, in another process or in the same one. */
final class CopyReader {

    private final DataInputStream in;
    private final Class<?>[] classes;
    private final ClassLoader loader;

    private final List<@Nullable Object> numbered = new ArrayList<>();
    /** Places in finished objects that wait for the value with a number, which contains those objects. */
    private final List<Gap> gaps = new ArrayList<>();

    /**
     * @param classNames as {@link ClassTable#names()} gave them
     * @throws ClassNotFoundException if {@code loader} does not know one of them
     */
    CopyReader(byte[] bytes, List<String> classNames, ClassLoader loader) throws ClassNotFoundException {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        this.loader = loader;
        this.classes = new Class<?>[classNames.size()];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = resolve(classNames.get(i));
        }
    }

    DataInputStream in() {
        return in;
    }

    Class<?> readClass() throws IOException {
        return classes[in.readInt()];
    }

    @Nullable
    Object read() throws IOException, ReflectiveOperationException {
        int tag = in.readByte();
        return switch (tag) {
            case CopyTag.NULL -> null;
            case CopyTag.AGAIN -> again(in.readInt());
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

    private Object again(int number) {
        Object value = numbered.get(number);
        return value != null ? value : new Unfinished(number);
    }

    private Object readNumbered(int tag) throws IOException, ReflectiveOperationException {
        int number = numbered.size();
        numbered.add(null);
        Object value = switch (tag) {
            case CopyTag.STRING -> CopyBuffer.readText(in);
            case CopyTag.PRIMITIVE_ARRAY -> PrimitiveArrays.read(in);
            case CopyTag.ARRAY -> readArray(number);
            case CopyTag.ENUM -> readEnum();
            case CopyTag.CLASS -> readClass();
            case CopyTag.BARE_OBJECT -> new Object();
            case CopyTag.STANDARD_STREAM -> StandardStreams.stream(in.readByte());
            case CopyTag.PATH -> Path.of(CopyBuffer.readText(in));
            case CopyTag.OPTIONAL -> Optional.ofNullable(read());
            case CopyTag.LIST_OF -> Collections.unmodifiableList(Arrays.asList(readElements()));
            case CopyTag.COLLECTION, CopyTag.MAP -> readCollection(number);
            case CopyTag.OBJECT -> readObject(number);
            case CopyTag.RECORD -> readRecord();
            case CopyTag.LAMBDA -> readLambda(number);
            case CopyTag.COPIED -> readCopied(number);
            case CopyTag.PROCESS -> readProcess(number);
            case CopyTag.SERIALIZED -> readSerialized();
            default -> throw new IOException("unknown tag " + tag + " in a copy");
        };
        finish(number, value);
        return value;
    }

    private void finish(int number, Object value) throws ReflectiveOperationException {
        numbered.set(number, value);
        for (int i = gaps.size() - 1; i >= 0; i--) {
            if (gaps.get(i).number() == number) {
                gaps.remove(i).fill(value);
            }
        }
    }

    private Object readArray(int number) throws IOException, ReflectiveOperationException {
        Object[] array = (Object[]) Array.newInstance(readClass(), in.readInt());
        numbered.set(number, array);
        for (int i = 0; i < array.length; i++) {
            Object element = read();
            if (element instanceof Unfinished later) {
                gaps.add(new Gap(later.number(), array, i, null));
            } else {
                array[i] = element;
            }
        }
        return array;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object readEnum() throws IOException {
        Class type = readClass();
        return Enum.valueOf(type, CopyBuffer.readText(in));
    }

    private Object[] readElements() throws IOException, ReflectiveOperationException {
        Object[] elements = new Object[in.readInt()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = read();
        }
        return elements;
    }

    @SuppressWarnings("unchecked")
    private Object readCollection(int number) throws IOException, ReflectiveOperationException {
        int kind = in.readByte();
        Object container = JdkCollections.isSorted(kind)
                ? JdkCollections.createSorted(kind, (Comparator<Object>) read())
                : JdkCollections.create(kind);
        numbered.set(number, container);
        int size = in.readInt();
        if (container instanceof Map) {
            Map<@Nullable Object, @Nullable Object> map = JdkCollections.entries(container);
            for (int i = 0; i < size; i++) {
                Object key = read();
                map.put(key, read());
            }
        } else {
            Collection<@Nullable Object> collection = JdkCollections.elements(container);
            for (int i = 0; i < size; i++) {
                collection.add(read());
            }
        }
        return container;
    }

    private Object readObject(int number) throws IOException, ReflectiveOperationException {
        Class<?> type = readClass();
        Object value = Instances.blank(type);
        numbered.set(number, value);
        readFields(value, CopyKind.firstForeignSuperclass(type));
        return value;
    }

    private Object readProcess(int number) throws IOException, ReflectiveOperationException {
        Process value = (Process) Instances.blank(readClass());
        numbered.set(number, value);
        value.readFrom(this);
        readFields(value, Process.class);
        return value;
    }

    private Object readCopied(int number) throws IOException, ReflectiveOperationException {
        Copied value = (Copied) Instances.blank(readClass());
        numbered.set(number, value);
        value.readFrom(this);
        return value;
    }

    private void readFields(Object value, Class<?> upTo) throws IOException, ReflectiveOperationException {
        for (Class<?> at = value.getClass(); at != upTo; at = at.getSuperclass()) {
            FieldAccess access = FieldAccess.of(at);
            for (int i = 0; i < access.instanceFields().size(); i++) {
                Object part = read();
                if (part instanceof Unfinished later) {
                    gaps.add(new Gap(later.number(), value, i, access));
                } else if (part != null) {
                    access.set(value, i, part);
                }
            }
        }
    }

    /** The parts come in the order of their names, the constructor takes them in the order of their declaration. */
    private Object readRecord() throws IOException, ReflectiveOperationException {
        Class<?> type = readClass();
        List<Field> fields = FieldAccess.of(type).instanceFields();
        Map<String, @Nullable Object> parts = new HashMap<>();
        for (Field field : fields) {
            parts.put(field.getName(), read());
        }
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = parts.get(components[i].getName());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object readLambda(int number) throws IOException, ReflectiveOperationException {
        String[] texts = new String[8];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = CopyBuffer.readText(in);
        }
        int kind = in.readByte();
        Object[] captured = new Object[in.readUnsignedByte()];
        LambdaParts parts = new LambdaParts(
                texts[0], texts[1], texts[2], texts[3], kind, texts[4], texts[5], texts[6], texts[7], captured);
        if (isTarget(parts.interfaceName())) {
            LambdaMethod target = new LambdaMethod(parts, loader);
            numbered.set(number, target);
            readCaptured(captured);
            return target;
        }
        readCaptured(captured);
        return LambdaLinker.link(parts, loader);
    }

    private void readCaptured(Object[] captured) throws IOException, ReflectiveOperationException {
        for (int i = 0; i < captured.length; i++) {
            captured[i] = read();
        }
    }

    static boolean isTarget(String interfaceName) {
        return interfaceName.equals("dev/procession/multiprocessing/Target")
                || interfaceName.equals("dev/procession/multiprocessing/ArgsTarget");
    }

    private Object readSerialized() throws IOException, ReflectiveOperationException {
        Object[] foreign = readElements();
        return SerializedReader.read(in.readNBytes(in.readInt()), foreign, loader);
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

    /** Stands for a value that contains the place where it is read; only fields and array elements may. */
    private record Unfinished(int number) {}

    /** A place to be filled once the value {@code number} is complete: a field, or else an element of an array. */
    private record Gap(
            int number, Object holder, int index, @Nullable FieldAccess access) {
        void fill(Object value) throws ReflectiveOperationException {
            if (access != null) {
                access.set(holder, index, value);
            } else {
                Array.set(holder, index, value);
            }
        }
    }
}
