package dev.procession.multiprocessing.internal.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a serializable lambda or method reference: the method that it calls and the values that it captured.
 *
 * @param capturingClass the class whose code made the lambda
 * @param interfaceName the functional interface, such as {@code java/util/function/Function}
 * @param implKind a reference kind of {@link java.lang.invoke.MethodHandleInfo}
 */
public record LambdaParts(
        String capturingClass,
        String interfaceName,
        String interfaceMethod,
        String interfaceSignature,
        int implKind,
        String implClass,
        String implMethod,
        String implSignature,
        String instantiatedType,
        @Nullable Object[] captured) {

    /** @throws ReflectiveOperationException if {@code lambda} is not a serializable lambda */
    static LambdaParts of(Object lambda) throws ReflectiveOperationException {
        Method writeReplace = lambda.getClass().getDeclaredMethod("writeReplace");
        writeReplace.setAccessible(true);
        return of((SerializedLambda) writeReplace.invoke(lambda));
    }

    static LambdaParts of(SerializedLambda form) {
        Object[] captured = new Object[form.getCapturedArgCount()];
        for (int i = 0; i < captured.length; i++) {
            captured[i] = form.getCapturedArg(i);
        }
        return new LambdaParts(
                form.getCapturingClass(),
                form.getFunctionalInterfaceClass(),
                form.getFunctionalInterfaceMethodName(),
                form.getFunctionalInterfaceMethodSignature(),
                form.getImplMethodKind(),
                form.getImplClass(),
                form.getImplMethodName(),
                form.getImplMethodSignature(),
                form.getInstantiatedMethodType(),
                captured);
    }

    /** Writes everything but the captured values, for which {@link #read} makes an empty array. */
    void write(DataOutputStream out) throws IOException {
        String[] texts = {
            capturingClass,
            interfaceName,
            interfaceMethod,
            interfaceSignature,
            implClass,
            implMethod,
            implSignature,
            instantiatedType
        };
        for (String text : texts) {
            LengthPrefixed.writeText(text, out);
        }
        out.writeByte(implKind);
        out.writeByte(captured.length);
    }

    static LambdaParts read(DataInputStream in) throws IOException {
        String[] texts = new String[8];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = LengthPrefixed.readText(in);
        }
        int kind = in.readByte();
        Object[] captured = new Object[in.readUnsignedByte()];
        return new LambdaParts(
                texts[0], texts[1], texts[2], texts[3], kind, texts[4], texts[5], texts[6], texts[7], captured);
    }

    /** Whether the lambda is the target of a process; only such a lambda may be part of a cycle. */
    boolean isTarget() {
        return interfaceName.equals("dev/procession/multiprocessing/Target")
                || interfaceName.equals("dev/procession/multiprocessing/ArgsTarget");
    }

    /** The name of the method in words for a student: {@code a lambda in Demo}, {@code Demo::task}. */
    public String words() {
        String owner = implClass.substring(Math.max(implClass.lastIndexOf('/'), implClass.lastIndexOf('$')) + 1);
        boolean wrapper = owner.isEmpty() || Character.isDigit(owner.charAt(0)); // a class that JShell generated
        if (implMethod.startsWith("lambda$")) {
            return wrapper ? "a lambda" : "a lambda in " + owner;
        }
        return wrapper ? implMethod + "()" : owner + "::" + implMethod;
    }
}
