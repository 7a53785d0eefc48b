package dev.procession.multiprocessing.internal.copy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;

/** Reads a {@link SerializedForm} and puts the foreign objects back into their places. */
final class SerializedReader extends ObjectInputStream {

    private final Object[] foreign;
    private final ClassLoader loader;

    private SerializedReader(byte[] bytes, Object[] foreign, ClassLoader loader) throws IOException {
        super(new ByteArrayInputStream(bytes));
        this.foreign = foreign;
        this.loader = loader;
        enableResolveObject(true);
    }

    static Object read(byte[] bytes, Object[] foreign, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (SerializedReader reader = new SerializedReader(bytes, foreign, loader)) {
            return reader.readObject();
        }
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        try {
            return Class.forName(description.getName(), false, loader);
        } catch (ClassNotFoundException e) {
            return super.resolveClass(description); // handles the primitive types
        }
    }

    @Override
    protected Object resolveObject(Object value) {
        return value instanceof SerializedForm.Place place ? foreign[place.number()] : value;
    }
}
