package dev.procession.multiprocessing.internal.copy;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes empty objects without running the constructors of a student's classes. A constructor may print or count; it has
 * run once, in the parent, and must not run again for a copy.
 */
final class BlankInstances {

    private static @Nullable Object unsafe;
    private static @Nullable Method allocate;

    /** The constructor to call for a class; null if its objects are allocated without a constructor. */
    private final Map<Class<?>, @Nullable Constructor<?>> constructors = new HashMap<>();

    Object blank(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = constructors.get(type);
        if (constructor == null && !constructors.containsKey(type)) {
            constructor = constructor(type);
            constructors.put(type, constructor);
        }
        if (constructor == null) {
            return allocate(type);
        }
        return constructor.getParameterCount() == 0 ? constructor.newInstance() : constructor.newInstance(Blank.BLANK);
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) throws ReflectiveOperationException {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Blank.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            Class<?> base = CopyKind.firstForeignSuperclass(type);
            return base == Object.class ? null : constructorFrom(base, type);
        }
    }

    /**
     * Allocates an object by {@code sun.misc.Unsafe}, which is found by name because a direct reference is a compiler
     * warning, and warnings are errors here. JEP 471 does not deprecate this method.
     */
    private static Object allocate(Class<?> type) throws ReflectiveOperationException {
        Method method = allocate;
        if (method == null) {
            Class<?> unsafeClass = Class.forName("sun.misc.Unsafe");
            Field instance = unsafeClass.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            unsafe = instance.get(null);
            method = unsafeClass.getMethod("allocateInstance", Class.class);
            allocate = method;
        }
        return method.invoke(unsafe, type);
    }

    /** A constructor that initializes only the JDK's part of the object, as Java serialization does. */
    private static Constructor<?> constructorFrom(Class<?> base, Class<?> type) throws ReflectiveOperationException {
        Class<?> factoryClass = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factoryClass.getMethod("getReflectionFactory").invoke(null);
        return (Constructor<?>) factoryClass
                .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, type, base.getDeclaredConstructor());
    }
}
