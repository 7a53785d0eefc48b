package dev.procession.shell;

import dev.procession.lesson.Course;
import dev.procession.text.Language;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Builds the parts that know a student's predictions, exercises and progress, and connects them. */
final class Desk {

    private final Supplier<Course> course;
    private final Bookmark bookmark;
    private final Stage stage;
    private final Speaker speaker;
    private final Progress progress;
    private final Predictions predictions;
    private final Exercises exercises;
    private final Study study;
    private final TypedCommands typed;

    /** @param folder the directory of progress and exercises; a script does not write its progress there */
    Desk(Path folder, Supplier<Course> course, Bookmark bookmark, Stage stage, RunShelf shelf, Speaker speaker) {
        this.course = course;
        this.bookmark = bookmark;
        this.stage = stage;
        this.speaker = speaker;
        this.progress = new Progress(kept(folder.resolve("progress.properties")));
        this.predictions = new Predictions(bookmark, progress, speaker);
        this.exercises = new Exercises(bookmark, progress, new Workbook(folder.resolve("exercises")), speaker);
        this.typed = new TypedCommands(stage, speaker);
        this.study = new Study(
                course, bookmark, progress, predictions, exercises, new PastRuns(shelf, stage, speaker), speaker);
    }

    private KeptValues kept(Path file) {
        if (!speaker.console().isInteractive()) {
            return KeptValues.nowhere();
        }
        KeptValues kept = KeptValues.in(file);
        if (kept.wasDamaged()) {
            speaker.warn(
                    "progress.damaged", TerminalSafe.line(KeptValues.setAside(file).toString()));
        }
        return kept;
    }

    Coursework coursework() {
        return study;
    }

    void addTo(Commands commands, LessonCommands lessons) {
        SnippetEditing editing = new SnippetEditing(typed, stage, speaker);
        new CourseCommands(lessons, bookmark, progress, predictions, exercises, editing, speaker).addTo(commands);
        typed.addTo(commands);
        new TypedFiles(stage, speaker).addTo(commands);
        new ProgressCommands(course, bookmark, progress, exercises, stage, speaker).addTo(commands);
        new WayCommands(course, lessons, bookmark, speaker).addTo(commands);
    }

    /** The names that typed code has declared. */
    List<String> typedNames() {
        return typed.names();
    }

    /** Says how to begin or, if the student was here before, at which step they left. */
    void welcome() {
        progress.placeWords()
                .ifPresentOrElse(
                        place -> speaker.say("welcome.back", TerminalSafe.line(place)), () -> speaker.say("welcome.new"));
        speaker.whisper("welcome");
        for (Language language : Language.values()) {
            if (language != speaker.language()) {
                speaker.whisper("welcome.language", language.ownName(), language.code());
            }
        }
    }

    /** Says on the way out where the next start will continue. */
    void farewell() {
        String place = bookmark.words(speaker.language());
        if (!place.isEmpty() && !progress.isAside() && speaker.console().isInteractive()) {
            speaker.whisper("farewell", place);
        }
    }

    /** Whether the text consists of the letters of an answer and is not meant as Java. */
    boolean isAnswer(String text) {
        return predictions.isAnswer(text) || predictions.isLateAnswer(text) && !isTyped(text);
    }

    /** Whether the student has declared something that has one of these words as its name. */
    private boolean isTyped(String text) {
        return List.of(text.strip().split("\\W+")).stream().anyMatch(typedNames()::contains);
    }

    void answer(String text) {
        if (predictions.isAnswer(text)) {
            predictions.answer(text);
        } else {
            predictions.answerLate(text);
        }
    }
}
