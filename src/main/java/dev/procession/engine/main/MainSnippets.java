package dev.procession.engine.main;

import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads and invokes, in main, the classes that JShell makes of typed code.
 *
 * <p>When a student redeclares something that a variable's snippet refers to, JShell compiles that snippet again into
 * another class, {@code $JShell$5B} after {@code $JShell$5}, in which the variable would be empty. The value is copied
 * from the old class to the new one, so that a student who redefines a method does not lose the {@code Process} objects
 * that use it.
 */
final class MainSnippets {

    private static final Pattern SNIPPET = Pattern.compile("(REPL\\.\\$JShell\\$\\d+)[A-Z]*");

    private final StudentLoader loader;
    private final Map<String, String> newest = new HashMap<>();
    private final Set<String> carriedOver = new HashSet<>();

    MainSnippets(StudentLoader loader) {
        this.loader = loader;
    }

    /**
     * Loads classes, and copies the values of variables from the older classes of the same snippets.
     *
     * @return the names of the variables whose values could not be copied, one on each line
     */
    String load(Map<String, byte[]> classes) throws ReflectiveOperationException {
        List<String> lost = new ArrayList<>();
        classes.forEach(loader::add);
        for (String name : classes.keySet()) {
            Matcher snippet = SNIPPET.matcher(name);
            if (snippet.matches()) {
                String older = newest.put(snippet.group(1), name);
                if (older != null && !older.equals(name)) {
                    carryOver(loader.loadClass(older), loader.loadClass(name), lost);
                }
            }
            prepare(loader.loadClass(name));
        }
        return String.join("\n", lost);
    }

    /** Resolves the types of the methods, so that a missing class is reported here and not when the snippet runs. */
    private static void prepare(Class<?> type) {
        type.getDeclaredMethods();
    }

    private void carryOver(Class<?> from, Class<?> to, List<String> lost) {
        for (Field old : from.getDeclaredFields()) {
            try {
                Field fresh = to.getDeclaredField(old.getName());
                if (!isVariable(old) || !isVariable(fresh)) {
                    continue;
                }
                fresh.setAccessible(true);
                old.setAccessible(true);
                if (fresh.getType() == old.getType()) {
                    fresh.set(null, old.get(null));
                    carriedOver.add(to.getName());
                } else if (old.get(null) != null) {
                    lost.add(old.getName());
                }
            } catch (ReflectiveOperationException e) {
                // the new class has no such variable
            }
        }
    }

    private static boolean isVariable(Field field) {
        return Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
    }

    /**
     * Empties copied variables: a snippet that is invoked was typed again by the student, so its variable begins empty.
     */
    private void forgetCarriedOver(Class<?> type) throws IllegalAccessException {
        if (carriedOver.remove(type.getName())) {
            for (Field field : type.getDeclaredFields()) {
                if (isVariable(field)) {
                    field.setAccessible(true);
                    field.set(null, Array.get(Array.newInstance(field.getType(), 1), 0));
                }
            }
        }
    }

    String redefine(Map<String, byte[]> classFiles) throws ClassNotFoundException {
        Map<Class<?>, byte[]> classes = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            classes.put(loader.loadClass(entry.getKey()), entry.getValue());
        }
        MainAgent.redefine(classes);
        classFiles.forEach(loader::add); // children that start later get the new code
        return "";
    }

    @Nullable
    Object invoke(String type, String method) throws Throwable {
        Class<?> snippet = loader.loadClass(type);
        forgetCarriedOver(snippet);
        Method target = snippet.getDeclaredMethod(method);
        target.setAccessible(true);
        try {
            return target.invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    String valueOf(String type, String variable) throws ReflectiveOperationException {
        Field field = loader.loadClass(type).getDeclaredField(variable);
        field.setAccessible(true);
        return MainValue.text(field.get(null));
    }
}
