package dev.procession.author;

import dev.procession.multiprocessing.Multiprocessing;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the library as a table for authors, made from the classes themselves. */
final class LibraryWords {

    private LibraryWords() {}

    /** A row for each public type with methods of its own; the exceptions and the types of lambdas are left out. */
    static String table() throws IOException, URISyntaxException, ClassNotFoundException {
        StringBuilder table = new StringBuilder("| type | words |\n| --- | --- |\n");
        rows().forEach((type, words) ->
                table.append("| `").append(type).append("` | ").append(words).append(" |\n"));
        return table.toString();
    }

    private static SortedMap<String, String> rows() throws IOException, URISyntaxException, ClassNotFoundException {
        SortedMap<String, String> rows = new TreeMap<>();
        for (Class<?> type : types()) {
            boolean listed = Modifier.isPublic(type.getModifiers())
                    && !Throwable.class.isAssignableFrom(type)
                    && !type.isAnnotationPresent(FunctionalInterface.class);
            String words = listed ? words(type) : "";
            if (!words.isEmpty()) {
                rows.put(name(type), words);
            }
        }
        return rows;
    }

    private static List<Class<?>> types() throws IOException, URISyntaxException, ClassNotFoundException {
        String folder = Multiprocessing.class.getPackageName().replace('.', '/');
        Path classes = Path.of(Multiprocessing.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve(folder))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                String name = file.getFileName().toString().replace(".class", "");
                if (!name.equals("package-info")) {
                    types.add(Class.forName(Multiprocessing.class.getPackageName() + "." + name));
                }
            }
        }
        return types;
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String words(Class<?> type) {
        TreeSet<String> words = new TreeSet<>();
        boolean made = !type.isRecord(); // a record is what another method returns
        Stream.of(type.getConstructors())
                .filter(each -> made)
                .map(each -> "new " + name(type) + signature(each))
                .forEach(words::add);
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(words::add);
        }
        for (Method method : type.getMethods()) {
            boolean own = method.getDeclaringClass().getName().startsWith(type.getPackageName())
                    && !method.isSynthetic()
                    && !isOfObject(method)
                    && !(type.isEnum() && Modifier.isStatic(method.getModifiers()));
            if (own) {
                words.add(method.getName() + signature(method));
            }
        }
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(each -> each.getName().equals(method.getName())
                        && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static String signature(Executable method) {
        return Arrays.stream(method.getParameters())
                .map(each -> parameter(each))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Parameter parameter) {
        return parameter.isVarArgs() ? parameter.getName() + "…" : parameter.getName();
    }
}
