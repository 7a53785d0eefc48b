package dev.procession.multiprocessing.internal.copy;

/** Names classes in messages for students. */
public final class TypeNames {

    private TypeNames() {}

    /** The name of a class as a student knows it: without JShell's wrapper, with the package if it is in the JDK. */
    public static String name(Class<?> type) {
        if (type.isArray()) {
            return name(type.getComponentType()) + "[]";
        }
        if (CopyKind.isPartOfJdk(type)) {
            return type.getName();
        }
        String simple = simpleName(type);
        if (simple.isEmpty()) {
            Class<?> above = type.getSuperclass() == Object.class && type.getInterfaces().length > 0
                    ? type.getInterfaces()[0]
                    : type.getSuperclass();
            return "an anonymous " + above.getSimpleName();
        }
        return simple;
    }

    /**
     * The name of a class in the source, empty for an anonymous class. For a variable declared with {@code var}, JShell
     * invents a name for the anonymous class of its value; that one counts as anonymous.
     */
    public static String simpleName(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.startsWith("$JShell$") ? "" : simple;
    }
}
