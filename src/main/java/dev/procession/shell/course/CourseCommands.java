package dev.procession.shell.course;

import dev.procession.lesson.StepRef;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.FileArguments;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.InvalidPathException;

/** The commands for what a student does in a step, such as {@code /predict}, {@code /edit} and {@code /hint}. */
public final class CourseCommands {

    private final CourseSession session;
    private final LessonCommands lessons;
    private final SnippetEditing snippets;
    private final Messages messages;

    public CourseCommands(CourseSession session, LessonCommands lessons, SnippetEditing snippets, Messages messages) {
        this.session = session;
        this.lessons = lessons;
        this.snippets = snippets;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("predict", arguments -> predict()));
        commands.add(Command.of("answer", typed -> session.predictions().answer(session.place(), typed)));
        commands.add(Command.of("skip", arguments -> skip()));
        commands.add(Command.of("edit", this::edit).completing(snippets::names));
        commands.add(Command.of(
                "hint", arguments -> messages.print(session.exercises().nextHint(session.place(), lessons.page()))));
        commands.add(
                Command.of("solution", arguments -> session.exercises().solution(session.place(), lessons.page())));
        commands.add(Command.of("present", arguments -> present()));
    }

    private void predict() {
        StepRef place = session.place();
        if (place == null || !session.predictions().hasQuestion(place)) {
            messages.warn("predict.none");
        } else {
            messages.print(lessons.page().questions(place.in(messages.language())));
            session.predictions().sayResults(place);
            session.predictions().askNext(place);
        }
    }

    /** Goes to the next step and marks this one as skipped. */
    private void skip() {
        StepRef place = session.place();
        if (place != null) {
            session.progress().mark(place, Progress.Mark.SKIPPED);
        }
        lessons.nextStep();
    }

    /**
     * Switches presentation for a class on or off: it shows the steps alone and changes neither the student's progress
     * nor their exercises.
     */
    private void present() {
        boolean on = !session.progress().isTemporary();
        session.present(on);
        lessons.pager().present(on);
        messages.say(on ? "present.on" : "present.off");
    }

    private void edit(String typed) throws IOException, InterruptedException {
        if (typed.isEmpty()) {
            session.exercises().edit(session.place());
            return;
        }
        if (snippets.isMeant(typed)) {
            snippets.edit(typed);
            return;
        }
        try {
            session.exercises().edit(FileArguments.path(typed));
        } catch (InvalidPathException e) {
            messages.warn("file.invalid", TerminalSafe.line(typed));
        }
    }
}
