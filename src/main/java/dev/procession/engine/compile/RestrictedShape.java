package dev.procession.engine.compile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The form that a {@link RestrictedClass} must have.
 *
 * @param name the name of the class, which is in no package
 * @param methods its methods, in order; each has the form {@code return holds(expression)}
 * @param caller the last method, which is written by us and calls the others
 * @param form a source that differs from a valid one only in its expressions
 * @param words the members that an expression may use, by the class that declares them; the class gets the class loader
 *     of the first class, which it extends
 */
public record RestrictedShape(
        String name, List<String> methods, String caller, String form, Map<Class<?>, Set<String>> words) {

    public RestrictedShape {
        methods = List.copyOf(methods);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    Class<?> parent() {
        return words.keySet().iterator().next();
    }
}
