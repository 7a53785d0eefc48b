package dev.procession.shell.hint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of mistakes, {@code mistakes.txt}, which also says how it is written. It is read at the first mistake. */
final class MistakeTable {

    private static final String FILE = "mistakes.txt";

    private MistakeTable() {}

    private static final class Rules {
        static final List<MistakeRule> ALL = read();

        private static List<MistakeRule> read() {
            try (InputStream in = MistakeTable.class.getResourceAsStream(FILE)) {
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<MistakeRule> rules() {
        return Rules.ALL;
    }

    private static List<MistakeRule> parse(String table) {
        List<MistakeRule> rules = new ArrayList<>();
        String name = "";
        Map<String, String> conditions = new LinkedHashMap<>();
        for (String line : (table + "\nend").split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split("\\s+", 2);
                conditions.put(parts[0], parts[1]);
                continue;
            }
            if (!name.isEmpty()) {
                rules.add(new MistakeRule(name, Map.copyOf(conditions)));
            }
            name = line.strip();
            conditions.clear();
        }
        return List.copyOf(rules);
    }

    /** The sentence of the first rule that fits the error. */
    static Optional<Hint> about(Diagnostic seen) {
        for (MistakeRule rule : rules()) {
            Optional<Hint> hint = rule.about(seen);
            if (hint.isPresent()) {
                return hint;
            }
        }
        return Optional.empty();
    }
}
