package dev.procession.multiprocessing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects without running the constructors of their classes, as a copy must: the constructor of a student's class
 * has run once, in the parent, and may print or count.
 */
final class Instances {

    private static @Nullable Object unsafe;
    private static @Nullable Method allocate;

    /** How objects of a class are made; null for those without a constructor to be run. */
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
     * By name, since a compiler that is told to treat warnings as errors accepts no other way to {@code sun.misc.Unsafe}.
     * The method used is not among those on their way out (JEP 471).
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

    /** Runs the constructor of the JDK's part alone, which is what Java's serialization does as well. */
    private static Constructor<?> constructorFrom(Class<?> base, Class<?> type) throws ReflectiveOperationException {
        Class<?> factoryClass = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factoryClass.getMethod("getReflectionFactory").invoke(null);
        return (Constructor<?>) factoryClass
                .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, type, base.getDeclaredConstructor());
    }
}
