package dev.procession.shell.hint;

import dev.procession.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A known name that was probably meant: {@code isAlive()} for {@code is_alive}, {@code println()} for {@code pritnln}.
 *
 * @param plain the name without the brackets of a call
 */
record NearName(String plain, String shown) {

    private static final int LONGEST = 40;

    /** @param known names in the forms that JShell uses: {@code count}, {@code start()}, {@code println(} */
    static Optional<NearName> to(String name, List<String> known) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        int most = name.length() < 3 ? 0 : name.length() < 5 ? 1 : 2;
        // Of two names with the same distance, take the longer one: people leave letters out more often than they add
        // some.
        return known.stream()
                .map(NearName::of)
                .filter(each -> each.distance(name) <= most)
                .min(Comparator.comparingInt((NearName each) -> each.distance(name))
                        .thenComparing(each -> -each.plain.length()));
    }

    private static NearName of(String known) {
        int bracket = known.indexOf('(');
        return bracket < 0
                ? new NearName(known, known)
                : new NearName(known.substring(0, bracket), known.substring(0, bracket) + "()");
    }

    private int distance(String name) {
        return Spelling.distance(normal(name), normal(plain));
    }

    private static String normal(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
