package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.copy.TypeNames;
import dev.procession.multiprocessing.internal.copy.VariablePrints;
import dev.procession.multiprocessing.internal.program.ClassBundle;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notices that a task uses a variable, a method or a class that was typed and that has changed since the workers of the
 * pool got it. A program is read from top to bottom, but at a prompt one types a line again to see what has become of
 * it, so an old result needs a word.
 */
final class TypedChanges {

    private static final String TYPED = "REPL.";

    private final StudentLoader loader;
    private final Map<String, byte[]> classFiles = new HashMap<>();
    private final Map<String, VariablePrints> variables = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    TypedChanges(StudentLoader loader) {
        this.loader = loader;
    }

    static boolean isTyped(StudentLoader loader) {
        return loader.names().stream().anyMatch(name -> name.startsWith(TYPED));
    }

    /** Notes how these classes are now, unless they have been noted before. */
    void note(Collection<String> names) {
        Set<String> withVariables = new HashSet<>();
        for (Class<?> type : loader.classesWithVariables()) {
            withVariables.add(type.getName());
        }
        for (String name : names) {
            byte[] classFile = loader.classFile(name);
            if (classFile != null && classFiles.putIfAbsent(name, classFile) == null && withVariables.contains(name)) {
                variables.put(name, VariablePrints.of(type(name)));
            }
        }
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Prints a line if what has changed can be reached from these classes, once for each name. */
    void report(Set<String> from, String pool) {
        ClassBundle reached = new ClassBundle(loader);
        from.forEach(reached::add);
        Set<String> changed = new TreeSet<>();
        for (String name : reached.names()) {
            byte[] before = classFiles.get(name);
            if (before != null && !Arrays.equals(before, loader.classFile(name))) {
                changed.addAll(declared(type(name)));
            }
            VariablePrints values = variables.get(name);
            if (values != null) {
                changed.addAll(values.differences(VariablePrints.of(type(name))));
            }
        }
        changed.removeAll(told);
        if (!changed.isEmpty()) {
            told.addAll(changed);
            boolean one = changed.size() == 1;
            System.err.println("The workers of " + pool + " still have " + enumerate(changed) + " as "
                    + (one ? "it was" : "they were") + " before you changed " + (one ? "it" : "them")
                    + ". A worker keeps the code and the variables that it began with:"
                    + " pass new values as arguments, or make a new pool.");
        }
    }

    /** What a snippet declares, by name: a class, or methods. */
    private static List<String> declared(Class<?> type) {
        String simple = TypeNames.simpleName(type);
        if (!simple.isEmpty()) {
            return List.of(simple);
        }
        List<String> methods = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic() && !method.getName().contains("$")) {
                methods.add(method.getName() + "()");
            }
        }
        return methods;
    }

    private static String enumerate(Set<String> names) {
        List<String> all = new ArrayList<>(names);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " and " + last;
    }
}
