package dev.procession.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what shells have shown. */
final class Screens {

    private static final int LAST_LINES = 40;

    /**
     * What no student may see: a stack trace that is not of the student's own code, or an admission of a fault. The
     * exceptions of students' programs may name a method of the library, and begin with {@code thread "main"}.
     */
    private static final Pattern OURS = Pattern.compile(String.join(
            "|",
            "procession's fault",
            "procession 自己的错误",
            "\\bat (?:dev\\.procession\\.(?!multiprocessing\\.[A-Z])|org\\.jline\\.|jdk\\.jshell/|picocli\\.)",
            "Exception in thread \"(?!main\")",
            "A fatal error has been detected",
            "Full thread dump",
            "Could not create the Java Virtual Machine"));

    private static final Pattern DAMAGE = Pattern.compile("set aside|could not be read|damaged|procession needs a JDK");

    private static final int AROUND_CHARS = 300;

    private Screens() {}

    /** What is on a screen and must not be; each with what stands around it. */
    static List<String> problems(String screen) {
        return found(OURS, screen, "shown: ");
    }

    /** Sentences of an English shell that a file of an earlier one is damaged. */
    static List<String> damage(String screen) {
        return found(DAMAGE, screen, "the next start says: ");
    }

    private static List<String> found(Pattern pattern, String screen, String what) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(screen);
        if (matcher.find()) {
            int from = Math.max(0, matcher.start() - AROUND_CHARS);
            found.add(what + screen.substring(from, Math.min(screen.length(), matcher.end() + 3 * AROUND_CHARS)));
        }
        return found;
    }

    static String lastLines(String screen) {
        List<String> lines = screen.lines().filter(line -> !line.isBlank()).toList();
        StringBuilder text = new StringBuilder();
        for (String line : lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())) {
            text.append("  | ").append(visible(line)).append('\n');
        }
        return text.toString();
    }

    /** Text in which control characters can be seen. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        for (char each : text.toCharArray()) {
            visible.append(each < ' ' ? "^" + (char) (each + '@') : String.valueOf(each));
        }
        return visible.toString();
    }
}
