package dev.procession.multiprocessing;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from what is being copied to the object at hand, for the sentence that names a culprit. */
final class Trail {

    private static final int LONGEST = 5;

    static final String TARGET = "the target";

    /** The step to a value that a lambda brings along. */
    static final String LAMBDA_VALUE = "a value that the lambda uses";

    private final List<Object> steps = new ArrayList<>();

    /** @param step a {@link Field}, an {@link Integer} for the element of a sequence, a {@link Key}, or words */
    void push(Object step) {
        steps.add(step);
    }

    void pop() {
        steps.remove(steps.size() - 1);
    }

    int depth() {
        return steps.size();
    }

    void cut(int depth) {
        while (steps.size() > depth) {
            pop();
        }
    }

    /** {@code field "scanner" of Worker (in element 3, in argument 0)}. */
    String words() {
        List<String> told = told();
        int last = told.size() - 1;
        if (last < 0) {
            return "it";
        }
        StringBuilder words = new StringBuilder(told.get(last));
        if (last > 0) {
            words.append(" (in ");
            for (int i = last - 1; i >= 0; i--) {
                words.append(i < last - 1 ? ", in " : "").append(last - i > LONGEST ? "…" : told.get(i));
                i = last - i > LONGEST ? 0 : i;
            }
            words.append(')');
        }
        return words.toString();
    }

    /** The steps in words; that arguments belong to the target goes without saying. */
    private List<String> told() {
        List<String> told = new ArrayList<>();
        for (Object step : steps) {
            boolean ofTarget = !told.isEmpty() && told.get(told.size() - 1).equals(TARGET);
            if (ofTarget && step == LAMBDA_VALUE) {
                told.set(told.size() - 1, "a value that the target uses");
            } else if (ofTarget && step instanceof String words && words.startsWith("argument ")) {
                told.set(told.size() - 1, words);
            } else {
                told.add(describe(step));
            }
        }
        return told;
    }

    private static String describe(Object step) {
        if (step instanceof Field field) {
            return "field \"" + field.getName() + "\" of " + name(field.getDeclaringClass());
        }
        if (step instanceof Key key) {
            return "the value of key " + key.words();
        }
        return step instanceof Integer index ? "element " + index : step.toString();
    }

    /** The value of a map under this key. */
    record Key(String words) {
        static Key of(@Nullable Object key) {
            return new Key(
                    key instanceof String
                            ? "\"" + key + "\""
                            : key instanceof Number ? key.toString() : "of some kind");
        }
    }

    /** A class as a student knows it: without the shell's wrapping, with the package if it is the JDK's. */
    static String name(Class<?> type) {
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
     * The name that a class has in the source, empty for an anonymous one. When a variable is declared with {@code var},
     * JShell gives the anonymous class of its value a name of its own making.
     */
    static String simpleName(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.startsWith("$JShell$") ? "" : simple;
    }
}
