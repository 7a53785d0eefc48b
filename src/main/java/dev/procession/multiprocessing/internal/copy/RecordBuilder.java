package dev.procession.multiprocessing.internal.copy;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the copied components of a record and then makes the record with its constructor. */
final class RecordBuilder {

    private final Class<?> type;
    private final FieldAccess access;
    private final Map<String, @Nullable Object> parts = new HashMap<>();

    RecordBuilder(Class<?> type, FieldAccess access) {
        this.type = type;
        this.access = access;
    }

    void put(String name, @Nullable Object part) {
        parts.put(name, part);
    }

    Object make() throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = parts.get(components[i].getName());
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown; // an exception of the student's code, which is shown as it is
            }
            throw e;
        }
    }

    /**
     * Checks that the record holds the collections that it was given. A constructor that copies a collection would copy
     * one that is not filled yet, if the record contains itself.
     */
    void checkKept(Object made) throws IOException, ReflectiveOperationException {
        for (int i = 0; i < access.instanceFields().size(); i++) {
            Field field = access.instanceFields().get(i);
            if ((Collection.class.isAssignableFrom(field.getType()) || Map.class.isAssignableFrom(field.getType()))
                    && access.get(made, i) != parts.get(field.getName())) {
                throw new IOException(TypeNames.name(type) + " contains itself and changes its field \""
                        + field.getName() + "\" when it is made, so it cannot be copied");
            }
        }
    }
}
