package dev.procession.multiprocessing.internal.copy;

import dev.procession.multiprocessing.Args;
import dev.procession.multiprocessing.ArgsTarget;
import dev.procession.multiprocessing.Target;
import java.lang.invoke.MethodHandleInfo;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A lambda for a {@link Target} that came from another process. Calls the method behind the lambda by reflection,
 * because rebuilding the lambda would link an {@code invokedynamic} call, which costs a cold JVM more than everything
 * else on the way to the child's first line.
 */
public final class LambdaTarget implements Target, ArgsTarget {

    private static final long serialVersionUID = 1;

    private transient LambdaParts parts;
    private transient ClassLoader loader;

    LambdaTarget(LambdaParts parts, ClassLoader loader) {
        this.parts = parts;
        this.loader = loader;
    }

    /**
     * The parts of a lambda, which may be a target that this process received.
     *
     * @throws ReflectiveOperationException if {@code lambda} is not a serializable lambda
     */
    public static LambdaParts partsOf(Object lambda) throws ReflectiveOperationException {
        return lambda instanceof LambdaTarget target ? target.parts() : LambdaParts.of(lambda);
    }

    public LambdaParts parts() {
        return parts;
    }

    @Override
    public void run() throws Exception {
        call(parts.captured());
    }

    @Override
    public void run(Args args) throws Exception {
        Object[] values = new Object[parts.captured().length + 1];
        System.arraycopy(parts.captured(), 0, values, 0, values.length - 1);
        values[values.length - 1] = args;
        call(values);
    }

    private void call(@Nullable Object[] values) throws Exception {
        Class<?> owner = Class.forName(parts.implClass().replace('/', '.'), true, loader);
        try {
            if (parts.implKind() == MethodHandleInfo.REF_newInvokeSpecial) {
                constructor(owner).newInstance(values);
                return;
            }
            Method method = method(owner);
            method.setAccessible(true);
            if (Modifier.isStatic(method.getModifiers())) {
                method.invoke(null, values);
            } else {
                Object[] rest = new Object[values.length - 1];
                System.arraycopy(values, 1, rest, 0, rest.length);
                method.invoke(values[0], rest);
            }
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw Rethrow.asIs(cause == null ? new AssertionError() : cause);
        }
    }

    private Method method(Class<?> owner) throws NoSuchMethodException {
        for (Class<?> at = owner; at != null; at = at.getSuperclass()) {
            for (Method method : at.getDeclaredMethods()) {
                if (method.getName().equals(parts.implMethod())
                        && descriptor(method.getParameterTypes(), method.getReturnType())
                                .equals(parts.implSignature())) {
                    return method;
                }
            }
        }
        for (Method method : owner.getMethods()) {
            if (method.getName().equals(parts.implMethod())
                    && descriptor(method.getParameterTypes(), method.getReturnType())
                            .equals(parts.implSignature())) {
                return method;
            }
        }
        throw new NoSuchMethodException(parts.implClass() + "." + parts.implMethod());
    }

    private Constructor<?> constructor(Class<?> owner) throws NoSuchMethodException {
        for (Constructor<?> constructor : owner.getDeclaredConstructors()) {
            if (descriptor(constructor.getParameterTypes(), void.class).equals(parts.implSignature())) {
                constructor.setAccessible(true);
                return constructor;
            }
        }
        throw new NoSuchMethodException(parts.implClass());
    }

    /** The descriptor of a method as in a class file, such as {@code (ILjava/lang/String;)V}. */
    private static String descriptor(Class<?>[] parameters, Class<?> result) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> parameter : parameters) {
            text.append(parameter.descriptorString());
        }
        return text.append(')').append(result.descriptorString()).toString();
    }
}
