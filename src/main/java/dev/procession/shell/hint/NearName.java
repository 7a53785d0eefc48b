package dev.procession.shell.hint;

import dev.procession.text.Spelling;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A known name that was certainly meant: {@code isAlive()} for {@code is_alive}, {@code println()} for {@code pritnln}.
 *
 * @param plain the name without the brackets of a call
 */
record NearName(String plain, String shown) {

    private static final int LONGEST = 40;

    /** From this length on, one wrong letter leaves no doubt about a word. */
    private static final int ONE_FAULT_LENGTH = 4;

    private static final int TWO_FAULTS_LENGTH = 8;

    /** What the unknown name stands for. */
    enum Kind {
        VARIABLE,
        METHOD,
        CLASS;

        /** @param word the compiler's */
        static Kind of(String word) {
            return switch (word) {
                case "class" -> CLASS;
                case "method" -> METHOD;
                default -> VARIABLE;
            };
        }
    }

    /** @param known names in the forms that JShell uses: {@code count}, {@code start()}, {@code println(} */
    static Optional<NearName> to(String name, Kind kind, List<String> known) {
        if (name.isEmpty() || name.length() > LONGEST) {
            return Optional.empty();
        }
        // Of two names with the same distance, take the longer one: people leave letters out more often than they add
        // some.
        return known.stream()
                .map(NearName::of)
                .filter(each -> each.fits(kind, name))
                .filter(each -> each.isMethod() || !each.plain.equals(name)) // known, but as something else
                .filter(each -> each.distance(name) <= each.most(name))
                .min(Comparator.comparingInt((NearName each) -> each.distance(name))
                        .thenComparing(each -> Spelling.distance(name, each.plain))
                        .thenComparing(each -> -each.plain.length()));
    }

    private static NearName of(String known) {
        int bracket = known.indexOf('(');
        return bracket < 0
                ? new NearName(known, known)
                : new NearName(known.substring(0, bracket), known.substring(0, bracket) + "()");
    }

    boolean isMethod() {
        return !plain.equals(shown);
    }

    /** A variable may be a forgotten call if nothing else differs; a class is never meant by another kind of name. */
    private boolean fits(Kind kind, String name) {
        boolean sameLetters = distance(name) == 0;
        return switch (kind) {
            case METHOD -> isMethod();
            case CLASS -> !isMethod() && (isCapital(plain) || !isCapital(name));
            case VARIABLE -> isMethod() ? sameLetters : isCapital(name) || !isCapital(plain);
        };
    }

    private static boolean isCapital(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    /** How many letters may be wrong. A word of Chinese has few characters, and each changes its meaning. */
    private int most(String name) {
        int length = Math.min(normal(name).length(), normal(plain).length());
        if (name.codePoints().anyMatch(Character::isIdeographic)) {
            return length >= 2 && (plain.startsWith(name) || name.startsWith(plain)) ? 1 : 0;
        }
        boolean sameBeginning = normal(name).charAt(0) == normal(plain).charAt(0);
        if (length >= TWO_FAULTS_LENGTH && sameBeginning) {
            return 2;
        }
        return length >= ONE_FAULT_LENGTH && (sameBeginning || isSwap(name)) ? 1 : 0;
    }

    private boolean isSwap(String name) {
        char[] letters = normal(name).toCharArray();
        char[] others = normal(plain).toCharArray();
        return letters[0] == others[1] && letters[1] == others[0];
    }

    private int distance(String name) {
        return Spelling.distance(normal(name), normal(plain));
    }

    private static String normal(String name) {
        String letters = name.replace("_", "").toLowerCase(Locale.ROOT);
        return letters.isEmpty() ? name : letters;
    }
}
