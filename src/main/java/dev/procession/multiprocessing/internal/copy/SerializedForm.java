package dev.procession.multiprocessing.internal.copy;

import dev.procession.multiprocessing.CannotTravelException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * An object written by Java serialization. Objects inside it that are copied in another way are taken out of the bytes.
 *
 * @param foreign the objects taken out; the bytes contain a {@link Place} for each
 */
record SerializedForm(byte[] bytes, List<Object> foreign) {

    /** Takes the place of the foreign object with this index. */
    record Place(int number) implements Serializable {}

    /** @throws CannotTravelException if a part of it is not serializable; the message completes "it is ..." */
    static SerializedForm of(Object value, ClassTable classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<Object> foreign = new ArrayList<>();
        try (Writer writer = new Writer(bytes, value, foreign, classes)) {
            writer.writeObject(value);
        } catch (NotSerializableException e) {
            throw new CannotTravelException(TypeNames.withArticle(value.getClass()) + " that holds a " + e.getMessage()
                    + ", which lives only in the process that made it");
        } catch (IOException | RuntimeException e) {
            throw new CannotTravelException(TypeNames.withArticle(value.getClass()) + " that cannot be written: " + e);
        }
        return new SerializedForm(bytes.toByteArray(), foreign);
    }

    /** Reads an object whose foreign objects were copied in another way. */
    static Object read(byte[] bytes, Object[] foreign, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (Reader reader = new Reader(bytes, foreign, loader)) {
            return reader.readObject();
        }
    }

    private static final class Writer extends ObjectOutputStream {

        private final Object root;
        private final List<Object> foreign;
        private final ClassTable classes;
        private final Map<Object, Place> places = new IdentityHashMap<>();

        Writer(ByteArrayOutputStream bytes, Object root, List<Object> foreign, ClassTable classes) throws IOException {
            super(bytes);
            this.root = root;
            this.foreign = foreign;
            this.classes = classes;
            enableReplaceObject(true);
        }

        @Override
        protected void annotateClass(Class<?> type) {
            Class<?> element = type;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            if (!CopyKind.isPartOfJdk(element)) {
                classes.mention(element.getName());
            }
        }

        @Override
        protected Object replaceObject(Object value) {
            if (value == root) {
                return value;
            }
            if (value instanceof SerializedLambda form && !isLambdaOfJdk(form)) {
                return place(LambdaParts.of(form));
            }
            return travelsOtherwise(value) ? place(value) : value;
        }

        private static boolean isLambdaOfJdk(SerializedLambda form) {
            return form.getCapturingClass().startsWith("java/");
        }

        private static boolean travelsOtherwise(Object value) {
            if (StandardStreams.number(value) >= 0 || value instanceof LambdaTarget) {
                return true;
            }
            if (JdkCollections.number(value) >= 0) {
                return true; // so that a list that other objects refer to stays the same list
            }
            Class<?> type = value.getClass();
            if (CopyKind.isPartOfJdk(type) && JdkPlainData.kind(value) >= 0) {
                return true;
            }
            if (type.isArray() || CopyKind.isPartOfJdk(type)) {
                return false;
            }
            return switch (CopyKind.of(type)) {
                case EXTENSIBLE, RECORD, FIELDS -> true;
                default -> false;
            };
        }

        private Place place(Object value) {
            Place place = places.get(value);
            if (place == null) {
                place = new Place(foreign.size());
                places.put(value, place);
                foreign.add(value);
            }
            return place;
        }
    }

    /** Puts the foreign objects back into their places. */
    private static final class Reader extends ObjectInputStream {

        private final Object[] foreign;
        private final ClassLoader loader;

        Reader(byte[] bytes, Object[] foreign, ClassLoader loader) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.foreign = foreign;
            this.loader = loader;
            enableResolveObject(true);
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
            return value instanceof Place place ? foreign[place.number()] : value;
        }
    }
}
