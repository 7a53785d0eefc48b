package dev.procession.shell.hint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A paragraph of the table of mistakes: conditions that recognize a compile error, and the sentence about it. */
final class MistakeRule {

    private static final List<String> CONDITIONS =
            List.of("where", "jdk", "code", "line", "at", "says", "source", "known", "names");
    private static final String JDK = Integer.toString(Runtime.version().feature());
    private static final String SUBJECT = "%s";
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:java|dev)\\.(?:\\w+\\.)+(?=\\p{Lu})");

    private final String name;
    private final Map<String, String> conditions;
    private final Map<String, Pattern> patterns;

    /** @throws IllegalArgumentException if there is no such condition, or if it is no regular expression */
    MistakeRule(String name, Map<String, String> conditions) {
        this.name = name;
        this.conditions = conditions;
        this.patterns = new HashMap<>();
        conditions.forEach((condition, regex) -> {
            if (!CONDITIONS.contains(condition)) {
                throw new IllegalArgumentException(name + ": " + condition);
            }
            if (!regex.contains(SUBJECT)) {
                patterns.put(condition, compiled(regex));
            }
        });
    }

    /** Since JDK 19, the end of a Chinese word is the end of a word only if that is asked for. */
    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    String name() {
        return name;
    }

    /** The sentence about this error; empty if the rule does not fit. */
    Optional<Hint> about(Diagnostic seen) {
        String english = seen.error().symptom().english();
        String code = seen.error().symptom().code().replaceFirst("^compiler\\.err\\.", "");
        String at = seen.error().atFault();
        boolean fits = is("where", seen.place().name().toLowerCase(Locale.ROOT))
                && is("jdk", JDK)
                && is("code", code)
                && is("at", at)
                && isIn("says", english, seen)
                && isIn("line", seen.line(), seen)
                && isIn("source", seen.code(), seen)
                && isKnown(seen);
        return fits ? Optional.of(new Hint("mistake." + name, names(seen), seen.error())) : Optional.empty();
    }

    private boolean is(String condition, String text) {
        Pattern pattern = patterns.get(condition);
        return pattern == null || pattern.matcher(text).matches();
    }

    private boolean isIn(String condition, String text, Diagnostic seen) {
        Pattern pattern = pattern(condition, seen);
        return pattern == null || pattern.matcher(text).find();
    }

    private boolean isKnown(Diagnostic seen) {
        Pattern pattern = pattern("known", seen);
        return pattern == null
                || seen.error().symptom().inScope().stream()
                        .anyMatch(each -> pattern.matcher(each).matches());
    }

    private @Nullable Pattern pattern(String condition, Diagnostic seen) {
        String regex = conditions.get(condition);
        return regex == null || !regex.contains(SUBJECT)
                ? patterns.get(condition)
                : compiled(regex.replace(SUBJECT, Pattern.quote(subject(seen))));
    }

    private List<String> names(Diagnostic seen) {
        String template = conditions.get("names");
        if (template == null) {
            return List.of(subject(seen));
        }
        Matcher groups = groups(seen);
        List<String> names = new ArrayList<>();
        for (String each : template.split("\\|")) {
            String text = each;
            for (int i = 1; groups != null && i <= groups.groupCount(); i++) {
                text = text.replace("\\" + i, groups.group(i));
            }
            names.add(each.startsWith("\\") ? PACKAGE.matcher(text).replaceAll("") : text);
        }
        return names;
    }

    private String subject(Diagnostic seen) {
        Matcher groups = groups(seen);
        String subject = groups == null ? seen.error().atFault() : groups.group(1);
        return subject == null ? seen.error().atFault() : subject;
    }

    /** The match of the first condition that has groups; null if none has, or if it does not match. */
    private @Nullable Matcher groups(Diagnostic seen) {
        Map<String, String> texts = Map.of(
                "at", seen.error().atFault(),
                "line", seen.line(),
                "says", seen.error().symptom().english());
        for (String condition : List.of("at", "line", "says")) {
            Pattern pattern = patterns.get(condition);
            Matcher matcher = pattern == null ? null : pattern.matcher(texts.get(condition));
            if (matcher != null && matcher.groupCount() > 0) {
                return matcher.find() ? matcher : null;
            }
        }
        return null;
    }
}
