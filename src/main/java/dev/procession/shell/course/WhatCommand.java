package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.Term;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Messages;
import dev.procession.text.CellWidth;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The command {@code /what}, which explains a word of the field and names the lesson and the demo that show it. */
public final class WhatCommand {

    /** What people type before the word, because that is how one asks. */
    private static final Pattern ASKING =
            Pattern.compile("(?i)^(?:(?:is|are|does)\\s+)?(?:(?:an?|the)\\s+)?|^(?:是|什么是)");

    private static final String INDENT = "  ";
    private static final int GAP = 2;

    private final CourseSession session;
    private final Messages messages;

    public WhatCommand(CourseSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("what", this::what)
                .completing(() -> course().glossary().typedNames(messages.language()))
                .alsoWhileRunning());
    }

    private Course course() {
        return session.programs().course();
    }

    private void what(String typed) {
        List<Term> all = course().glossary().in(messages.language());
        if (all.isEmpty()) {
            messages.note("what.none");
        } else if (typed.isBlank()) {
            messages.print(columns(all.stream().map(Term::name).toList()));
            messages.note("what.hint", all.get(0).name());
        } else {
            explain(typed.strip());
        }
    }

    private void explain(String typed) {
        Lookup<Term> found = course().glossary().find(typed, messages.language());
        String word = ASKING.matcher(typed).replaceFirst("");
        if (!(found instanceof Lookup.Found<Term>) && !word.isEmpty()) {
            found = course().glossary().find(word, messages.language());
        }
        if (found instanceof Lookup.Found<Term> one) {
            explain(one.value());
        } else if (found instanceof Lookup.Ambiguous<Term> several) {
            messages.warn("lookup.unclear", TerminalSafe.line(word), names(several.names()));
        } else if (found instanceof Lookup.Unknown<Term> none && !none.names().isEmpty()) {
            messages.warn("what.unknown.near", TerminalSafe.line(word), names(none.names()));
        } else {
            messages.warn("what.unknown", TerminalSafe.line(word));
        }
    }

    private String names(List<String> names) {
        return TerminalSafe.line(String.join(messages.text("comma"), names));
    }

    private void explain(Term term) {
        List<String> others = term.names().subList(1, term.names().size());
        StyledLine.Builder head = StyledLine.builder().add(TerminalSafe.line(term.name()), Style.HEADING);
        if (!others.isEmpty()) {
            head.add(messages.text("what.others", names(others)), Style.DIM);
        }
        List<StyledLine> lines = new ArrayList<>(List.of(head.build()));
        LessonPage page = new LessonPage(
                messages.console().width(),
                messages.console().cells(),
                messages.console().glyphs(),
                messages.language());
        lines.addAll(page.prose(term.text()));
        messages.print(lines);
        messages.note("what.shown", lesson(term.step()), term.step(), term.program());
    }

    /** The number and the title of the lesson that a step belongs to. */
    private String lesson(String step) {
        Lesson lesson = course().findStep(step, null) instanceof Lookup.Found<StepRef> found
                ? found.value().lesson()
                : course().lessons().get(0);
        int number = course().lessons().indexOf(lesson) + 1;
        return messages.text(
                "what.lesson",
                number,
                TerminalSafe.line(lesson.text(messages.language()).title()));
    }

    /** The words in columns, to be read downwards. */
    private List<StyledLine> columns(List<String> words) {
        CellWidth cells = messages.console().cells();
        int wide = words.stream().mapToInt(cells::of).max().orElse(1) + GAP;
        int columns = Math.max(1, (messages.console().width() - INDENT.length() + GAP) / wide);
        int rows = (words.size() + columns - 1) / columns;
        List<StyledLine> lines = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder(INDENT);
            for (int at = row; at < words.size(); at += rows) {
                String word = TerminalSafe.line(words.get(at));
                line.append(word).append(" ".repeat(Math.max(0, wide - cells.of(word))));
            }
            lines.add(StyledLine.of(line.toString().stripTrailing()));
        }
        return lines;
    }
}
