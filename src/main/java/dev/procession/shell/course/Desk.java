package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.command.TypedCommands;
import dev.procession.shell.command.TypedFiles;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.StateFile;
import dev.procession.text.Language;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Builds the parts that know a student's predictions, exercises and progress, and connects them. */
public final class Desk {

    private final Supplier<Course> course;
    private final Bookmark bookmark;
    private final Foreground foreground;
    private final Messages messages;
    private final Progress progress;
    private final Predictions predictions;
    private final Exercises exercises;
    private final CourseSession study;
    private final TypedCommands typed;

    /** @param folder the directory of progress and exercises; a script does not write its progress there */
    public Desk(
            Path folder,
            Supplier<Course> course,
            Bookmark bookmark,
            Foreground foreground,
            RunStore store,
            Messages messages) {
        this.course = course;
        this.bookmark = bookmark;
        this.foreground = foreground;
        this.messages = messages;
        this.progress = new Progress(kept(folder.resolve("progress.properties")));
        this.predictions = new Predictions(bookmark, progress, messages);
        this.exercises = new Exercises(bookmark, progress, new ExerciseFiles(folder.resolve("exercises")), messages);
        this.typed = new TypedCommands(foreground, messages);
        this.study = new CourseSession(
                course,
                bookmark,
                progress,
                predictions,
                exercises,
                new PastRuns(store, foreground, messages),
                messages);
    }

    private StateFile kept(Path file) {
        if (!messages.console().isInteractive()) {
            return StateFile.inMemory();
        }
        StateFile kept = StateFile.in(file);
        if (kept.wasDamaged()) {
            messages.warn(
                    "progress.damaged",
                    TerminalSafe.line(StateFile.setAside(file).toString()));
        }
        return kept;
    }

    public RunHooks coursework() {
        return study;
    }

    public void addTo(CommandTable commands, LessonCommands lessons) {
        SnippetEditing editing = new SnippetEditing(typed, foreground, messages);
        new CourseCommands(lessons, bookmark, progress, predictions, exercises, editing, messages).addTo(commands);
        typed.addTo(commands);
        new TypedFiles(foreground, messages).addTo(commands);
        new ProgressCommands(course, bookmark, progress, exercises, foreground, messages).addTo(commands);
        new NavigationCommands(course, lessons, bookmark, messages).addTo(commands);
    }

    /** The names that typed code has declared. */
    public List<String> declaredNames() {
        return typed.names();
    }

    /** Says how to begin or, if the student was here before, at which step they left. */
    public void welcome() {
        progress.placeWords()
                .ifPresentOrElse(
                        place -> messages.say("welcome.back", TerminalSafe.line(place)),
                        () -> messages.say("welcome.new"));
        messages.note("welcome");
        for (Language language : Language.values()) {
            if (language != messages.language()) {
                messages.note("welcome.language", language.ownName(), language.code());
            }
        }
    }

    /** Says on the way out where the next start will continue. */
    public void farewell() {
        String place = bookmark.words(messages.language());
        if (!place.isEmpty() && !progress.isTemporary() && messages.console().isInteractive()) {
            messages.note("farewell", place);
        }
    }

    /** Whether the text consists of the letters of an answer and is not meant as Java. */
    public boolean isAnswer(String text) {
        return predictions.isAnswer(text) || predictions.isLateAnswer(text) && !isTyped(text);
    }

    /** Whether the student has declared something that has one of these words as its name. */
    private boolean isTyped(String text) {
        return List.of(text.strip().split("\\W+")).stream().anyMatch(declaredNames()::contains);
    }

    public void answer(String text) {
        if (predictions.isAnswer(text)) {
            predictions.answer(text);
        } else {
            predictions.answerLate(text);
        }
    }
}
