package dev.procession.multiprocessing.internal.copy;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;

/** Rebuilds a lambda of any functional interface from its {@link LambdaParts}, as compiled code would make it. */
final class LambdaLinker {

    private LambdaLinker() {}

    static Object link(LambdaParts parts, ClassLoader loader) throws ReflectiveOperationException {
        Class<?> capturing = load(parts.capturingClass(), loader);
        Lookup lookup = LambdaLookup.of(capturing);
        if (!lookup.hasFullPrivilegeAccess()) {
            return byItself(parts, capturing);
        }
        MethodHandle impl = implementation(parts, lookup, loader);
        MethodType instantiated = MethodType.fromMethodDescriptorString(parts.instantiatedType(), loader);
        Class<?> functional = load(parts.interfaceName(), loader);
        int captured = parts.captured().length;
        MethodType factory = MethodType.methodType(
                functional, impl.type().parameterList().subList(0, captured).toArray(new Class<?>[0]));
        try {
            return LambdaMetafactory.altMetafactory(
                            lookup,
                            parts.interfaceMethod(),
                            factory,
                            MethodType.fromMethodDescriptorString(parts.interfaceSignature(), loader),
                            impl,
                            instantiated,
                            LambdaMetafactory.FLAG_SERIALIZABLE)
                    .getTarget()
                    .invokeWithArguments(parts.captured());
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }

    /**
     * Lets the capturing class rebuild the lambda by its own {@code $deserializeLambda$}. This is for a class that was
     * not woven and has another loader than this library; it works for the serializable lambdas of that class.
     */
    private static Object byItself(LambdaParts parts, Class<?> capturing) throws ReflectiveOperationException {
        Method method = capturing.getDeclaredMethod("$deserializeLambda$", SerializedLambda.class);
        method.setAccessible(true);
        return method.invoke(
                null,
                new SerializedLambda(
                        capturing,
                        parts.interfaceName(),
                        parts.interfaceMethod(),
                        parts.interfaceSignature(),
                        parts.implKind(),
                        parts.implClass(),
                        parts.implMethod(),
                        parts.implSignature(),
                        parts.instantiatedType(),
                        parts.captured()));
    }

    private static MethodHandle implementation(LambdaParts parts, Lookup lookup, ClassLoader loader)
            throws ReflectiveOperationException {
        Class<?> owner = load(parts.implClass(), loader);
        MethodType type = MethodType.fromMethodDescriptorString(parts.implSignature(), loader);
        return switch (parts.implKind()) {
            case MethodHandleInfo.REF_invokeStatic -> lookup.findStatic(owner, parts.implMethod(), type);
            case MethodHandleInfo.REF_newInvokeSpecial -> lookup.findConstructor(owner, type);
            case MethodHandleInfo.REF_invokeSpecial ->
                lookup.findSpecial(owner, parts.implMethod(), type, lookup.lookupClass());
            default -> lookup.findVirtual(owner, parts.implMethod(), type);
        };
    }

    private static Class<?> load(String internalName, ClassLoader loader) throws ClassNotFoundException {
        return Class.forName(internalName.replace('/', '.'), true, loader);
    }
}
