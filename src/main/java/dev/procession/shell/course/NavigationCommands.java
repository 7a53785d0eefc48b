package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.SearchHit;
import dev.procession.lesson.Step;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;

/**
 * The commands that jump to a step ({@code /goto}, {@code /search}) and show more of it ({@code /python}, {@code
 * /notes}).
 */
public final class NavigationCommands {

    private static final int MOST_HITS = 20;
    private static final int MOST_TERMS = 4;

    private final LessonCommands lessons;
    private final CourseSession session;
    private final Messages messages;

    public NavigationCommands(CourseSession session, LessonCommands lessons, Messages messages) {
        this.lessons = lessons;
        this.session = session;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("goto", this::goTo).completing(this::stepNames));
        commands.add(Command.of("search", this::search));
        commands.add(Command.of("python", arguments -> python()));
        commands.add(Command.of("notes", arguments -> notes()));
    }

    private List<String> stepNames() {
        Lesson lesson = session.lesson();
        return lesson == null
                ? session.programs().lessonNames()
                : lesson.text(messages.language()).steps().stream()
                        .map(Step::id)
                        .toList();
    }

    /** Opens a step of this lesson by its number or id, or any place that {@code /open} understands. */
    private void goTo(String typed) {
        if (typed.isEmpty()) {
            messages.warn("goto.usage");
        } else if (typed.contains("#") || typed.contains("＃") || session.lesson() == null) {
            lessons.open(typed);
        } else {
            lessons.open("#" + typed);
        }
    }

    private void search(String typed) {
        if (typed.isBlank()) {
            messages.warn("search.usage");
            return;
        }
        Course course = session.programs().course();
        course.glossary().search(typed, messages.language()).stream()
                .limit(MOST_TERMS)
                .forEach(term -> messages.say("search.term", TerminalSafe.line(term.name())));
        List<SearchHit> hits = course.search(typed, messages.language());
        if (hits.isEmpty()) {
            messages.say("search.none", TerminalSafe.line(typed));
            return;
        }
        List<StyledLine> lines = new ArrayList<>();
        for (SearchHit hit : hits.subList(0, Math.min(MOST_HITS, hits.size()))) {
            lines.add(StyledLine.builder()
                    .add(hit.lesson().name() + "#" + hit.step().id(), Style.CODE)
                    .add("  " + TerminalSafe.line(hit.step().title()))
                    .build());
            for (StyledLine excerpt : messages.lines(TerminalSafe.line(hit.excerpt()), Style.DIM)) {
                lines.add(StyledLine.builder().add("    ").add(excerpt).build());
            }
        }
        messages.print(lines);
        if (hits.size() > MOST_HITS) {
            messages.note("search.more", hits.size() - MOST_HITS);
        }
        SearchHit first = hits.get(0);
        messages.note("search.open", first.lesson().name() + "#" + first.step().id());
    }

    /** Shows the demo and its Python twin beside each other if both fit, else one below the other. */
    private void python() {
        List<Block.Twin> twins =
                session.stepOfPrograms().map(step -> step.all(Block.Twin.class)).orElse(List.of());
        if (twins.isEmpty()) {
            messages.warn("twin.none");
            return;
        }
        for (Block.Twin twin : twins) {
            messages.print(new TwinLines(messages).of(twin));
        }
    }

    private void notes() {
        boolean shown = lessons.pager().toggleNotes();
        if (session.progress().isTemporary()) {
            messages.say(shown ? "notes.presenting" : "notes.off"); // The class sees this screen, too.
            return;
        }
        messages.say(shown ? "notes.on" : "notes.off");
        Step step = session.step();
        if (shown && step != null) {
            List<StyledLine> notes = lessons.page().notes(step);
            messages.print(notes.isEmpty() ? messages.lines(messages.text("notes.none"), Style.DIM) : notes);
        }
    }
}
