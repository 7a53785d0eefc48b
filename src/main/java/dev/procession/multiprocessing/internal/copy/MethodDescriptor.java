package dev.procession.multiprocessing.internal.copy;

/** Makes method descriptors as in a class file, such as {@code (ILjava/lang/String;)V}. */
final class MethodDescriptor {

    private MethodDescriptor() {}

    static String of(Class<?>[] parameters, Class<?> result) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> parameter : parameters) {
            text.append(parameter.descriptorString());
        }
        return text.append(')').append(result.descriptorString()).toString();
    }
}
