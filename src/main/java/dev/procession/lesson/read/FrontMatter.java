package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The front matter of a file: the lines between {@code ---} and {@code ---} at its beginning. Each of them is
 * {@code key: value}; no other YAML is allowed.
 *
 * <p>commonmark's extension for front matter is not used, because it skips lines that it does not understand and keeps
 * no positions.
 *
 * @param present whether the file has front matter at all
 * @param body the text of the file with these lines emptied, so that line numbers stay the same
 */
record FrontMatter(boolean present, Map<String, Entry> entries, String body, Problems problems) {

    record Entry(String value, Position at) {}

    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):(?:[ \\t]+(.*))?", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern NOT_PLAIN =
            Pattern.compile("[\\[\\]{}|>&*!%@`\"'#,?-].*|.*: .*|.* #.*", Pattern.DOTALL);

    /** Reads the front matter of {@code text}. If there is none, reports a problem and returns no entries. */
    static FrontMatter read(String text, Set<String> known, Problems problems) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !isFence(lines.get(0))) {
            problems.add(Position.START, ProblemKind.FRONT_MATTER_MISSING);
            return new FrontMatter(false, Map.of(), text, problems);
        }
        int end = 1;
        while (end < lines.size() && !isFence(lines.get(end))) {
            end++;
        }
        int rest = end + 1;
        if (end == lines.size()) {
            problems.add(Position.START, ProblemKind.FRONT_MATTER_UNCLOSED);
            end = endOfEntries(lines);
            rest = end;
        }
        String body = "\n".repeat(rest) + String.join("\n", lines.subList(rest, lines.size()));
        FrontMatter result = new FrontMatter(true, new LinkedHashMap<>(), body, problems);
        for (int i = 1; i < end; i++) {
            result.line(lines.get(i).stripTrailing(), i + 1, known);
        }
        return result;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    private static int endOfEntries(List<String> lines) {
        int end = 1;
        while (end < lines.size() && LINE.matcher(lines.get(end)).matches()) {
            end++;
        }
        return end;
    }

    private void line(String line, int number, Set<String> known) {
        if (line.isBlank()) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        Position start = new Position(number, 1);
        if (!parts.matches()) {
            problems.add(start, ProblemKind.FRONT_MATTER_LINE);
            return;
        }
        String key = parts.group(1);
        if (!known.contains(key)) {
            problems.add(
                    start,
                    ProblemKind.KEY_UNKNOWN,
                    key,
                    String.join(", ", known.stream().sorted().toList()));
        } else if (entries.containsKey(key)) {
            problems.add(start, ProblemKind.KEY_TWICE, key);
        } else {
            value(key, parts, number);
        }
    }

    private void value(String key, Matcher parts, int number) {
        String written = parts.group(2) == null ? "" : parts.group(2).strip();
        Position at = written.isEmpty() ? new Position(number, 1) : new Position(number, parts.start(2) + 1);
        Matcher quoted = QUOTED.matcher(written);
        String value = written;
        if (quoted.matches()) {
            value = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        } else if (NOT_PLAIN.matcher(written).matches()) {
            problems.add(at, ProblemKind.VALUE_NEEDS_QUOTES, key);
        }
        if (value.isBlank()) {
            problems.add(at, ProblemKind.VALUE_EMPTY, key);
        }
        entries.put(key, new Entry(value.strip(), at));
    }

    /** The value of {@code key}. Reports a problem if the key is missing. */
    Optional<Entry> required(String key) {
        if (present && !entries.containsKey(key)) {
            problems.add(Position.START, ProblemKind.KEY_MISSING, key);
        }
        return optional(key);
    }

    /** The value of {@code key}; no value if the key is missing or the value is empty. */
    Optional<Entry> optional(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> !entry.value().isEmpty());
    }

    /** Reports a version of the lesson format other than 1. */
    void checkFormat() {
        required("format")
                .filter(entry -> !entry.value().equals("1"))
                .ifPresent(entry -> problems.add(entry.at(), ProblemKind.FORMAT_UNKNOWN, entry.value()));
    }
}
