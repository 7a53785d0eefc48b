package dev.procession.engine;

import dev.procession.multiprocessing.StudentLoader;
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
 * The classes that JShell made of typed code, in main.
 *
 * <p>When something that a variable's snippet refers to is declared anew, JShell compiles that snippet again into another
 * class, {@code $JShell$5B} after {@code $JShell$5}, where the variable would be empty. Its value is carried over, so
 * that redefining a method does not cost a student the processes that use it.
 */
final class MainSnippets {

    private static final Pattern SNIPPET = Pattern.compile("(REPL\\.\\$JShell\\$\\d+)[A-Z]*");

    private final StudentLoader loader;
    private final Map<String, String> newest = new HashMap<>();
    private final Set<String> carriedOver = new HashSet<>();

    MainSnippets(StudentLoader loader) {
        this.loader = loader;
    }

    /** @return the variables whose values could not be carried over, one a line */
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

    /** Fails here rather than later if a class that it needs is missing. */
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
                // a variable that is no more
            }
        }
    }

    private static boolean isVariable(Field field) {
        return Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers());
    }

    /** A snippet that runs was declared anew by the student, so its variable begins empty. */
    private void forgetCarriedOver(Class<?> type) throws IllegalAccessException {
        if (carriedOver.remove(type.getName())) {
            for (Field field : type.getDeclaredFields()) {
                if (isVariable(field)) {
                    field.setAccessible(true);
                    field.set(
                            null,
                            java.lang.reflect.Array.get(java.lang.reflect.Array.newInstance(field.getType(), 1), 0));
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
        classFiles.forEach(loader::add); // children are sent the new code
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
