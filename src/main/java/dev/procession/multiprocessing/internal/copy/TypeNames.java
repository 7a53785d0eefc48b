package dev.procession.multiprocessing.internal.copy;

/** Names classes in messages for students. */
public final class TypeNames {

    private static final String WRAPPER = "REPL.$JShell$";

    private TypeNames() {}

    /**
     * A text without the names of the classes in which JShell wraps what is typed. The JDK writes them into messages and
     * into the text of objects without a {@code toString}: {@code REPL.$JShell$11$Box@1b2c}.
     */
    public static String withoutWrappers(String text) {
        return text.contains(WRAPPER)
                ? text.replaceAll("REPL\\.\\$JShell\\$\\d+[A-Z]*(\\.|\\$(?=[\\p{L}_]))", "")
                : text;
    }

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

    /** The name with an article: {@code a Box}, {@code an OrderError}. Speech, not spelling, would decide for a U. */
    public static String withArticle(Class<?> type) {
        String name = name(type);
        if (name.startsWith("an ")) {
            return name;
        }
        return ("AEIOaeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
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
