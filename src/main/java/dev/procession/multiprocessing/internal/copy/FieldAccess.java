package dev.procession.multiprocessing.internal.copy;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the fields of one class that are copied: first its instance fields that are not transient, then its
 * variables, which are the static fields that are not final. Each group is in the order of the names.
 *
 * <p>The shell adds two methods to every class of a student for this. A class without them is accessed by reflection,
 * which costs a cold JVM up to 40 ms since JDK 18 (JEP 416).
 */
public final class FieldAccess {

    /** The name of {@code static Object get$procession(Object instance, int number)}. */
    public static final String GET = "get$procession";

    /** The name of {@code static void set$procession(Object instance, int number, Object value)}. */
    public static final String SET = "set$procession";

    private final List<Field> instanceFields;
    private final List<Field> variables;
    private final List<Field> constantLocks;
    private final @Nullable Method getter;
    private final @Nullable Method setter;

    private FieldAccess(
            List<Field> instanceFields,
            List<Field> variables,
            List<Field> constantLocks,
            @Nullable Method getter,
            @Nullable Method setter) {
        this.instanceFields = instanceFields;
        this.variables = variables;
        this.constantLocks = constantLocks;
        this.getter = getter;
        this.setter = setter;
    }

    /**
     * As {@link #of(Class)}, but keeps the result in {@code known}, because finding the fields takes longer than using
     * them.
     */
    static FieldAccess of(Class<?> type, Map<Class<?>, FieldAccess> known) {
        FieldAccess access = known.get(type);
        if (access == null) {
            access = of(type);
            known.put(type, access);
        }
        return access;
    }

    /** @throws LinkageError if the type of a field is missing */
    public static FieldAccess of(Class<?> type) {
        List<Field> instanceFields = new ArrayList<>();
        List<Field> variables = new ArrayList<>();
        List<Field> constantLocks = new ArrayList<>(0);
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (!Modifier.isStatic(modifiers)) {
                if (!Modifier.isTransient(modifiers)) {
                    instanceFields.add(field);
                }
            } else if (!Modifier.isFinal(modifiers) && !field.isSynthetic()) {
                variables.add(field);
            } else if (CopiedLocks.isLock(field.getType())) {
                constantLocks.add(field);
            }
        }
        instanceFields.sort(BY_NAME);
        variables.sort(BY_NAME);
        boolean any = !instanceFields.isEmpty() || !variables.isEmpty();
        return new FieldAccess(
                instanceFields,
                variables,
                constantLocks,
                any ? method(type, GET, Object.class, int.class) : null,
                any ? method(type, SET, Object.class, int.class, Object.class) : null);
    }

    private static @Nullable Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            Method method = type.getDeclaredMethod(name, parameters);
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    public List<Field> instanceFields() {
        return instanceFields;
    }

    public List<Field> variables() {
        return variables;
    }

    /** The static final fields that hold JDK locks; every process makes its own lock for them. */
    List<Field> constantLocks() {
        return constantLocks;
    }

    /** The value of the instance field with this number. */
    @Nullable
    public Object get(Object instance, int number) throws ReflectiveOperationException {
        return read(instanceFields.get(number), instance, number);
    }

    /** The value of the variable with this number. */
    @Nullable
    public Object get(int number) throws ReflectiveOperationException {
        return read(variables.get(number), null, instanceFields.size() + number);
    }

    private @Nullable Object read(Field field, @Nullable Object instance, int number)
            throws ReflectiveOperationException {
        if (getter != null) {
            return getter.invoke(null, instance, number);
        }
        field.setAccessible(true);
        return field.get(instance);
    }

    void set(Object instance, int number, Object value) throws ReflectiveOperationException {
        write(instanceFields.get(number), instance, number, value);
    }

    void set(int number, @Nullable Object value) throws ReflectiveOperationException {
        write(variables.get(number), null, instanceFields.size() + number, value);
    }

    private void write(Field field, @Nullable Object instance, int number, @Nullable Object value)
            throws ReflectiveOperationException {
        if (setter != null) {
            setter.invoke(null, instance, number, value);
        } else {
            field.setAccessible(true);
            field.set(instance, value);
        }
    }

    private static final Comparator<Field> BY_NAME = new Comparator<>() {
        @Override
        public int compare(Field a, Field b) {
            return a.getName().compareTo(b.getName());
        }
    };
}
