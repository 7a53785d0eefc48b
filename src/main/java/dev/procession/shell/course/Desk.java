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
    private final Foreground stage;
    private final Messages speaker;
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
            Foreground stage,
            RunStore shelf,
            Messages speaker) {
        this.course = course;
        this.bookmark = bookmark;
        this.stage = stage;
        this.speaker = speaker;
        this.progress = new Progress(kept(folder.resolve("progress.properties")));
        this.predictions = new Predictions(bookmark, progress, speaker);
        this.exercises = new Exercises(bookmark, progress, new ExerciseFiles(folder.resolve("exercises")), speaker);
        this.typed = new TypedCommands(stage, speaker);
        this.study = new CourseSession(
                course, bookmark, progress, predictions, exercises, new PastRuns(shelf, stage, speaker), speaker);
    }

    private StateFile kept(Path file) {
        if (!speaker.console().isInteractive()) {
            return StateFile.inMemory();
        }
        StateFile kept = StateFile.in(file);
        if (kept.wasDamaged()) {
            speaker.warn(
                    "progress.damaged",
                    TerminalSafe.line(StateFile.setAside(file).toString()));
        }
        return kept;
    }

    public RunHooks coursework() {
        return study;
    }

    public void addTo(CommandTable commands, LessonCommands lessons) {
        SnippetEditing editing = new SnippetEditing(typed, stage, speaker);
        new CourseCommands(lessons, bookmark, progress, predictions, exercises, editing, speaker).addTo(commands);
        typed.addTo(commands);
        new TypedFiles(stage, speaker).addTo(commands);
        new ProgressCommands(course, bookmark, progress, exercises, stage, speaker).addTo(commands);
        new NavigationCommands(course, lessons, bookmark, speaker).addTo(commands);
    }

    /** The names that typed code has declared. */
    public List<String> declaredNames() {
        return typed.names();
    }

    /** Says how to begin or, if the student was here before, at which step they left. */
    public void welcome() {
        progress.placeWords()
                .ifPresentOrElse(
                        place -> speaker.say("welcome.back", TerminalSafe.line(place)),
                        () -> speaker.say("welcome.new"));
        speaker.note("welcome");
        for (Language language : Language.values()) {
            if (language != speaker.language()) {
                speaker.note("welcome.language", language.ownName(), language.code());
            }
        }
    }

    /** Says on the way out where the next start will continue. */
    public void farewell() {
        String place = bookmark.words(speaker.language());
        if (!place.isEmpty() && !progress.isTemporary() && speaker.console().isInteractive()) {
            speaker.note("farewell", place);
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
