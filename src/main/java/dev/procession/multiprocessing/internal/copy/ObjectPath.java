package dev.procession.multiprocessing.internal.copy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path from the root of a copy to the object being written, for the message that names an object that cannot be
 * copied: {@code field "scanner" of Worker (in element 3, in argument 0)}.
 */
public final class ObjectPath {

    private static final int LONGEST_STEPS = 5;

    public static final String TARGET = "the target";

    /** The step to a value that a lambda captured. */
    static final String LAMBDA_VALUE = "a value that the lambda uses";

    private final List<Object> steps = new ArrayList<>();

    /** @param step a {@link Field}, the index of an element as {@link Integer}, a {@link Key}, or words */
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

    /** The path in words, the innermost step first. */
    String words() {
        List<String> told = describeSteps();
        int last = told.size() - 1;
        if (last < 0) {
            return "it";
        }
        StringBuilder words = new StringBuilder(told.get(last));
        if (last > 0) {
            words.append(" (in ");
            for (int i = last - 1; i >= 0; i--) {
                words.append(i < last - 1 ? ", in " : "").append(last - i > LONGEST_STEPS ? "…" : told.get(i));
                i = last - i > LONGEST_STEPS ? 0 : i;
            }
            words.append(')');
        }
        return words.toString();
    }

    /** The steps in words. Leaves out the target in front of one of its arguments, because that is obvious. */
    private List<String> describeSteps() {
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
            return "field \"" + field.getName() + "\" of " + TypeNames.name(field.getDeclaringClass());
        }
        if (step instanceof Key key) {
            return "the value of key " + key.words();
        }
        return step instanceof Integer index ? "element " + index : step.toString();
    }

    /** The step to the value of a map under a key, which is given in words. */
    record Key(String words) {
        static Key of(@Nullable Object key) {
            return new Key(
                    key instanceof String
                            ? "\"" + key + "\""
                            : key instanceof Number ? key.toString() : "of some kind");
        }
    }
}
