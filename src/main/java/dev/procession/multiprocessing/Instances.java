package dev.procession.multiprocessing;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Makes objects without running the constructors of their classes, as a copy must: the constructor of a student's class
 * has run once, in the parent, and may print or count.
 */
final class Instances {

    private static @Nullable Object unsafe;
    private static @Nullable Method allocate;

    private Instances() {}

    static Object blank(Class<?> type) throws ReflectiveOperationException {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Blank.class);
            constructor.setAccessible(true);
            return constructor.newInstance(Blank.BLANK);
        } catch (NoSuchMethodException e) {
            Class<?> base = CopyKind.firstForeignSuperclass(type);
            return base == Object.class ? allocate(type) : constructFrom(base, type);
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
    private static Object constructFrom(Class<?> base, Class<?> type) throws ReflectiveOperationException {
        Class<?> factoryClass = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factoryClass.getMethod("getReflectionFactory").invoke(null);
        Constructor<?> constructor = (Constructor<?>) factoryClass
                .getMethod("newConstructorForSerialization", Class.class, Constructor.class)
                .invoke(factory, type, base.getDeclaredConstructor());
        return constructor.newInstance();
    }
}
