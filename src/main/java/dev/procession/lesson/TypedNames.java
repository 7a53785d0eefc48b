package dev.procession.lesson;

import dev.procession.text.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names that students type: lower-case letters, digits and hyphens. */
public final class TypedNames {

    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final int MAX_TYPED_CHARS = 100;

    private TypedNames() {}

    public static boolean isKebab(String name) {
        return KEBAB.matcher(name).matches();
    }

    public static boolean isClass(String name) {
        return CLASS.matcher(name).matches();
    }

    /** Converts {@code WithJoin} to {@code with-join}. A name that is in kebab case already stays as it is. */
    public static String kebab(String className) {
        return WORD_START.matcher(className).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** The {@code names} that a person may have meant by {@code typed}, the likeliest first. */
    static List<String> similar(String typed, Collection<String> names) {
        if (typed.isEmpty() || typed.length() > MAX_TYPED_CHARS) {
            return List.of();
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .filter(name -> difference(wanted, name) <= Math.max(1, wanted.length() / 3))
                .sorted(Comparator.comparingInt(name -> difference(wanted, name)))
                .limit(5)
                .toList();
    }

    private static int difference(String typed, String name) {
        String last = name.substring(name.indexOf('/') + 1);
        return last.contains(typed) ? 0 : Math.min(Spelling.distance(typed, name), Spelling.distance(typed, last));
    }
}
