package dev.procession.shell.course;

import dev.procession.shell.console.Messages;
import dev.procession.study.Attempt;
import dev.procession.study.StudyRecord;
import dev.procession.study.StudyRecord.Accuracy;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what is kept of a student's attempts, and shows each of them. */
final class KeptLines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final StudyRecord record;
    private final Path file;
    private final Messages messages;

    KeptLines(StudyRecord record, Path file, Messages messages) {
        this.record = record;
        this.file = file;
        this.messages = messages;
    }

    /** Says how good the answers were, and what is kept where. */
    void say(String name) {
        Accuracy first = record.firstTime();
        Accuracy second = record.secondTime();
        if (second.all() > 0) {
            messages.say("progress.accuracy.both", first.right(), first.all(), second.right(), second.all());
        } else if (first.all() > 0) {
            messages.say("progress.accuracy", first.right(), first.all());
        }
        String named = name.isEmpty()
                ? messages.text("progress.nameless")
                : messages.text("progress.named", TerminalSafe.line(name));
        String shown = TerminalSafe.line(file.toString());
        List<Attempt> log = record.log();
        if (log.isEmpty()) {
            messages.note("progress.kept.none", named);
        } else {
            messages.note("progress.kept", log.size(), DAY.format(log.get(0).at()), shown, named);
        }
    }

    /** Every entry, oldest first. */
    List<StyledLine> log() {
        List<StyledLine> lines = new ArrayList<>();
        List<Integer> numbers = record.attemptNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            Attempt each = record.log().get(i);
            String words = time(each.at()) + "  " + TerminalSafe.line(place(each) + "  " + words(each, numbers.get(i)));
            lines.addAll(messages.lines(words, Style.PLAIN));
        }
        return lines.isEmpty() ? messages.lines(messages.text("log.none"), Style.DIM) : lines;
    }

    private static String time(OffsetDateTime at) {
        String offset =
                at.getOffset().getTotalSeconds() == 0 ? "UTC" : at.getOffset().toString();
        return SECOND.format(at) + " " + offset;
    }

    private static String place(Attempt attempt) {
        return attempt.step().isEmpty() ? attempt.lesson() : attempt.lesson() + "#" + attempt.step();
    }

    private String words(Attempt attempt, int number) {
        String key = "log." + attempt.kind().name().toLowerCase(Locale.ROOT);
        if (attempt.isJudged()) {
            String grade = messages.text(attempt.right() ? "log.right" : "log.wrong");
            return messages.text(key, attempt.number(), attempt.text(), grade, number);
        }
        return messages.text(key, attempt.number(), attempt.text());
    }
}
