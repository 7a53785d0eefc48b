package dev.procession.multiprocessing.internal.copy;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.reflect.Method;

/** Obtains the {@link Lookup} of a class, which is needed to link the lambdas of that class. */
public final class LambdaLookup {

    /** The name of the method, added to each class of a student by the shell, that returns the lookup. */
    public static final String METHOD = "lookup$procession";

    private LambdaLookup() {}

    /** The full lookup of a woven class; otherwise the best that this library can get. */
    static Lookup of(Class<?> capturing) throws ReflectiveOperationException {
        try {
            Method method = capturing.getDeclaredMethod(METHOD);
            method.setAccessible(true);
            return (Lookup) method.invoke(null);
        } catch (NoSuchMethodException e) {
            return MethodHandles.privateLookupIn(capturing, MethodHandles.lookup());
        }
    }
}
