package dev.procession.lesson;

import dev.procession.text.Language;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches the text that students read. Hints and notes are left out, because the excerpt would reveal them. */
final class CourseSearch {

    private static final int CONTEXT_CHARS = 24;

    private final String word;
    private final Pattern pattern;
    private final Language language;

    CourseSearch(String word, Language language) {
        this.word = word;
        this.pattern = Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.language = language;
    }

    List<SearchHit> in(List<Lesson> lessons) {
        List<SearchHit> hits = new ArrayList<>();
        if (word.isEmpty()) {
            return hits;
        }
        for (Lesson lesson : lessons) {
            LessonText text = lesson.text(language);
            for (Step step : text.steps()) {
                String whole = PlainText.of(text.title(), step);
                Matcher found = pattern.matcher(whole);
                // The title of the lesson counts for its first step only.
                if (found.find(step == text.steps().get(0) ? 0 : text.title().length())) {
                    hits.add(new SearchHit(lesson, step, excerpt(whole, found.start(), found.end())));
                }
            }
        }
        return hits;
    }

    private static String excerpt(String whole, int start, int end) {
        int from = Math.max(0, start - CONTEXT_CHARS);
        int to = Math.min(whole.length(), end + CONTEXT_CHARS);
        from = from > 0 && Character.isLowSurrogate(whole.charAt(from)) ? from - 1 : from;
        to = to < whole.length() && Character.isLowSurrogate(whole.charAt(to)) ? to + 1 : to;
        return (from > 0 ? "..." : "")
                + TerminalSafe.line(whole.substring(from, to).strip().replaceAll("\\s+", " "))
                + (to < whole.length() ? "..." : "");
    }
}
