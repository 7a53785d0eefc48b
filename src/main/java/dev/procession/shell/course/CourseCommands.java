package dev.procession.shell.course;

import dev.procession.lesson.StepRef;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The commands for what a student does in a step, such as {@code /predict}, {@code /edit} and {@code /hint}. */
final class CourseCommands {

    private final LessonCommands lessons;
    private final Bookmark bookmark;
    private final Progress progress;
    private final Predictions predictions;
    private final Exercises exercises;
    private final SnippetEditing snippets;
    private final Messages messages;

    CourseCommands(
            LessonCommands lessons,
            Bookmark bookmark,
            Progress progress,
            Predictions predictions,
            Exercises exercises,
            SnippetEditing snippets,
            Messages messages) {
        this.lessons = lessons;
        this.bookmark = bookmark;
        this.progress = progress;
        this.predictions = predictions;
        this.exercises = exercises;
        this.snippets = snippets;
        this.messages = messages;
    }

    void addTo(CommandTable commands) {
        commands.add(Command.of("predict", arguments -> predict()));
        commands.add(Command.of("answer", predictions::answer));
        commands.add(Command.of("skip", arguments -> skip()));
        commands.add(Command.of("edit", this::edit).completing(snippets::names));
        commands.add(Command.of("hint", arguments -> messages.print(exercises.nextHint(lessons))));
        commands.add(Command.of("solution", arguments -> exercises.solution()));
        commands.add(Command.of("present", arguments -> present()));
    }

    private void predict() {
        StepRef place = bookmark.place();
        if (place == null || !predictions.hasQuestion()) {
            messages.warn("predict.none");
        } else {
            messages.print(lessons.page().questions(place.in(messages.language())));
            predictions.invite(place);
        }
    }

    /** Goes to the next step and marks this one as skipped. */
    private void skip() {
        StepRef place = bookmark.place();
        if (place != null) {
            progress.mark(place, Progress.Mark.SKIPPED);
        }
        lessons.nextStep();
    }

    /**
     * Switches presentation for a class on or off: it shows the steps alone and does not change the student's progress.
     */
    private void present() {
        boolean on = !progress.isTemporary();
        progress.setTemporary(on);
        lessons.reading().present(on);
        messages.say(on ? "present.on" : "present.off");
    }

    private void edit(String typed) throws IOException, InterruptedException {
        if (typed.isEmpty()) {
            exercises.edit();
            return;
        }
        if (snippets.isMeant(typed)) {
            snippets.edit(typed);
            return;
        }
        try {
            exercises.edit(Path.of(typed));
        } catch (InvalidPathException e) {
            messages.warn("file.invalid", TerminalSafe.line(typed));
        }
    }
}
