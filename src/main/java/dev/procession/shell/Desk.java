package dev.procession.shell;

import dev.procession.lesson.Course;
import dev.procession.text.Language;
import dev.procession.text.Visible;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Where a student works at a course: puts together what knows of predictions, exercises and progress. */
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

    /** @param folder where progress and exercises are kept; the progress of a script is for the script */
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
                    "progress.damaged", Visible.line(KeptValues.setAside(file).toString()));
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

    /** What typed code has declared. */
    List<String> typedNames() {
        return typed.names();
    }

    /** Says how to begin, or where the student was. */
    void welcome() {
        progress.placeWords()
                .ifPresentOrElse(
                        place -> speaker.say("welcome.back", Visible.line(place)), () -> speaker.say("welcome.new"));
        speaker.whisper("welcome");
        for (Language language : Language.values()) {
            if (language != speaker.language()) {
                speaker.whisper("welcome.language", language.ownName(), language.code());
            }
        }
    }

    /** On the way out: where the next time begins. */
    void farewell() {
        String place = bookmark.words(speaker.language());
        if (!place.isEmpty() && !progress.isAside() && speaker.console().isInteractive()) {
            speaker.whisper("farewell", place);
        }
    }

    /** Whether the letters of an answer were typed, and not Java. */
    boolean isAnswer(String text) {
        return predictions.isAnswer(text) || predictions.isLateAnswer(text) && !isTyped(text);
    }

    /** Whether the student has declared something of one of these names. */
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
