package dev.procession.lesson;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The names that students type: small letters, digits and hyphens. */
final class Names {

    private static final Pattern CLASS = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final int MOST_TYPED = 100;

    private Names() {}

    static boolean isKebab(String name) {
        return KEBAB.matcher(name).matches();
    }

    static boolean isClass(String name) {
        return CLASS.matcher(name).matches();
    }

    /** {@code with-join} for {@code WithJoin}; a name that is in kebab case already stays as it is. */
    static String kebab(String className) {
        return WORD_START.matcher(className).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** Those of {@code names} that a person may have meant by {@code typed}, the likeliest first. */
    static List<String> near(String typed, Collection<String> names) {
        if (typed.isEmpty() || typed.length() > MOST_TYPED) {
            return List.of();
        }
        String wanted = typed.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .filter(name -> unlikeness(wanted, name) <= Math.max(1, wanted.length() / 3))
                .sorted(Comparator.comparingInt(name -> unlikeness(wanted, name)))
                .limit(5)
                .toList();
    }

    private static int unlikeness(String typed, String name) {
        String last = name.substring(name.indexOf('/') + 1);
        return last.contains(typed) ? 0 : Math.min(distance(typed, name), distance(typed, last));
    }

    /** How many letters must be changed, added, left out or swapped with their neighbour to make {@code b} of {@code a}. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
