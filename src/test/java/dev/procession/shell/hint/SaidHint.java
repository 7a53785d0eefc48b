package dev.procession.shell.hint;

import dev.procession.shell.console.Messages;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes, among lines on the screen, the sentence about a mistake, by its message in English. */
final class SaidHint {

    /** Stands for the absence of a sentence. */
    static final String NONE = "none";

    private static final String PREFIX = "mistake.";
    private static final Map<String, Pattern> SENTENCES = sentences();

    private SaidHint() {}

    private static Map<String, Pattern> sentences() {
        Properties messages = new Properties();
        try (Reader in = new InputStreamReader(
                Messages.class.getResourceAsStream("/dev/procession/shell/messages.properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Pattern> sentences = new LinkedHashMap<>();
        messages.stringPropertyNames().stream()
                .filter(each -> each.startsWith(PREFIX))
                .sorted(Comparator.comparing(
                        (String each) -> -messages.getProperty(each).length()))
                .forEach(each -> sentences.put(each.substring(PREFIX.length()), pattern(messages.getProperty(each))));
        return sentences;
    }

    private static Pattern pattern(String message) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        List<String> seen = new ArrayList<>();
        for (Matcher hole = Pattern.compile("\\{(\\d)\\}").matcher(message); hole.find(); at = hole.end()) {
            regex.append(Pattern.quote(message.substring(at, hole.start())));
            String group = "a" + hole.group(1);
            regex.append(seen.contains(group) ? "\\k<" + group + ">" : "(?<" + group + ">.*?)");
            seen.add(group);
        }
        return Pattern.compile(
                regex.append(Pattern.quote(message.substring(at))).toString());
    }

    /** The key of the sentence, with its names in parentheses: {@code misspelt(coutn|count)}; {@code none} if no line is one. */
    static String in(List<String> lines) {
        for (String line : lines) {
            for (Map.Entry<String, Pattern> each : SENTENCES.entrySet()) {
                Matcher match = each.getValue().matcher(line);
                if (match.matches()) {
                    List<String> names = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        if (each.getValue().pattern().contains("(?<a" + i + ">")) {
                            names.add(match.group("a" + i));
                        }
                    }
                    return each.getKey() + (names.isEmpty() ? "" : "(" + String.join("|", names) + ")");
                }
            }
        }
        return NONE;
    }
}
