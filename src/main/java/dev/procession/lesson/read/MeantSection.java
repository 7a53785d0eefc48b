package dev.procession.lesson.read;

import dev.procession.text.Language;
import dev.procession.text.Spelling;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/**
 * Guesses which section an author means by a heading that has no meaning. The section is then read as that one, so that
 * a misspelt "Exercise" does not show its solution to students, and causes no other reports than that of its heading.
 */
final class MeantSection {

    private static final int LONGEST_HEADING = 40;

    private MeantSection() {}

    /** @param content the nodes below the heading */
    static Optional<SectionKind> of(String heading, List<Node> content, Language language) {
        return byWords(heading.strip().toLowerCase(Locale.ROOT), content, language)
                .or(() -> byContent(content));
    }

    /** The section whose heading {@code typed} differs from by a few letters, or begins with. */
    static Optional<SectionKind> byWords(String typed, List<Node> content, Language language) {
        if (typed.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        Optional<SectionKind> nearest = Arrays.stream(SectionKind.values())
                .filter(kind -> distance(typed, kind, language) <= Math.max(1, typed.length() / 3))
                .min(Comparator.comparingInt(kind -> distance(typed, kind, language)));
        boolean lines = nearest.filter(SectionKind.PREDICT::equals).isPresent()
                && content.stream().anyMatch(OrderedList.class::isInstance)
                && content.stream().noneMatch(ProseReader::isTaskList);
        return lines ? Optional.of(SectionKind.PREDICT_ORDER) : nearest;
    }

    /** The section that consists of such parts. A task list is a prediction if a program follows it. */
    private static Optional<SectionKind> byContent(List<Node> content) {
        boolean programs = content.stream()
                .anyMatch(node -> ProgramLinks.of(node).stream()
                                .filter(ProgramLinks::isJava)
                                .count()
                        == 2);
        if (programs) {
            return Optional.of(SectionKind.EXERCISE);
        }
        List<Node> fromList = content.stream()
                .dropWhile(node -> !ProseReader.isTaskList(node))
                .toList();
        if (fromList.isEmpty()) {
            return Optional.empty();
        }
        boolean demo = fromList.stream().anyMatch(node -> !ProgramLinks.of(node).isEmpty());
        return Optional.of(demo ? SectionKind.PREDICT : SectionKind.QUESTION);
    }

    private static int distance(String typed, SectionKind kind, Language language) {
        int own = distance(typed, kind.heading(language));
        return Math.min(own, distance(typed, kind.heading(Language.EN)));
    }

    private static int distance(String typed, String heading) {
        String words = heading.replace("#", "").strip().toLowerCase(Locale.ROOT);
        return typed.startsWith(words) ? 1 : Spelling.distance(typed, words);
    }
}
