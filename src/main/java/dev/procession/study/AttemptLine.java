package dev.procession.study;

import dev.procession.study.Attempt.Kind;
import dev.procession.trace.JsonLine;
import dev.procession.trace.read.JsonFields;
import dev.procession.trace.read.TraceFormatException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The written form of an attempt: one line of JSON. */
public final class AttemptLine {

    /** No line is longer; what was typed is cut before. */
    public static final int MOST_CHARS = 4096;

    private static final int MOST_TEXT_CHARS = 200;

    private AttemptLine() {}

    /** The line with its line end, in UTF-8. */
    public static byte[] of(Attempt attempt) {
        JsonLine line = new JsonLine()
                .begin(attempt.kind().name().toLowerCase(Locale.ROOT))
                .add("at", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(attempt.at()));
        if (!attempt.lesson().isEmpty()) {
            line.add("lesson", attempt.lesson());
        }
        if (!attempt.step().isEmpty()) {
            line.add("step", attempt.step());
        }
        if (attempt.number() > 0) {
            line.add("number", attempt.number());
        }
        if (!attempt.text().isEmpty()) {
            String text = attempt.text();
            line.add("text", text.substring(0, Math.min(MOST_TEXT_CHARS, text.length())));
        }
        if (attempt.isJudged()) {
            line.add("right", attempt.right());
        }
        line.end();
        return Arrays.copyOf(line.bytes(), line.length());
    }

    /**
     * Reads a line.
     *
     * @return empty for a kind that only a newer version knows
     * @throws IllegalArgumentException if it is no such line
     */
    public static Optional<Attempt> parse(String line) {
        try {
            JsonFields fields = new JsonFields(line, 0, line.length());
            Optional<Kind> kind = kind(fields.text("e"));
            OffsetDateTime at = OffsetDateTime.parse(fields.text("at"));
            return kind.map(known -> attempt(known, at, fields));
        } catch (TraceFormatException | DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Attempt attempt(Kind kind, OffsetDateTime at, JsonFields fields) {
        boolean judged = kind == Kind.GRADED || kind == Kind.CHECKED || kind == Kind.REVIEWED;
        return new Attempt(
                kind,
                at,
                fields.has("lesson") ? fields.text("lesson") : "",
                fields.has("step") ? fields.text("step") : "",
                fields.has("number") ? fields.smallNumber("number") : 0,
                fields.has("text") ? fields.text("text") : "",
                judged && fields.flag("right"));
    }

    private static Optional<Kind> kind(String written) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst();
    }
}
