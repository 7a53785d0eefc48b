package dev.procession.shell;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Place;
import dev.procession.lesson.Question;
import dev.procession.lesson.Step;
import dev.procession.shell.Progress.Mark;
import dev.procession.text.Ink;
import dev.procession.text.Language;
import dev.procession.text.Line;
import dev.procession.text.Visible;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What has been done, and how to begin anew. */
final class ProgressCommands {

    private final Supplier<Course> course;
    private final Bookmark bookmark;
    private final Progress progress;
    private final Exercises exercises;
    private final Stage stage;
    private final Speaker speaker;

    ProgressCommands(
            Supplier<Course> course,
            Bookmark bookmark,
            Progress progress,
            Exercises exercises,
            Stage stage,
            Speaker speaker) {
        this.course = course;
        this.bookmark = bookmark;
        this.progress = progress;
        this.exercises = exercises;
        this.stage = stage;
        this.speaker = speaker;
    }

    void addTo(Commands commands) {
        commands.add(Command.of("progress", arguments -> show()));
        commands.add(Command.of("reset", this::reset).completing(() -> List.of("step", "lesson", "course")));
    }

    private void show() {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int width = course.get().lessons().stream()
                .mapToInt(lesson -> lesson.name().length())
                .max()
                .orElse(0);
        for (Lesson lesson : course.get().lessons()) {
            number++;
            Tally tally = Tally.of(lesson, progress, speaker.language());
            boolean here = lesson == bookmark.lesson();
            lines.add(Line.builder()
                    .add((here ? speaker.console().glyphs().pick("▸", ">") : " ") + " ", Ink.DIM)
                    .add((number < 10 ? " " : "") + number + "  ", Ink.DIM)
                    .add(lesson.name() + " ".repeat(width - lesson.name().length()) + "  ", Ink.CODE)
                    .add(words(tally), tally.isComplete() ? Ink.STRONG : Ink.PLAIN)
                    .build());
        }
        speaker.print(lines);
        speaker.whisper("progress.hint");
    }

    private String words(Tally tally) {
        List<String> words = new ArrayList<>();
        words.add(
                speaker.text(tally.isComplete() ? "progress.complete" : "progress.steps", tally.done(), tally.steps()));
        if (tally.skipped() > 0) {
            words.add(speaker.text("progress.skipped", tally.skipped()));
        }
        if (tally.graded() > 0) {
            words.add(speaker.text("progress.predictions", tally.right(), tally.graded()));
        }
        if (tally.exercises() > 0) {
            words.add(speaker.text("progress.exercises", tally.passed(), tally.exercises()));
        }
        return String.join(speaker.text("comma"), words);
    }

    /** Alone it is about typed code; with a word behind it, about the course. */
    private void reset(String typed) throws IOException, InterruptedException {
        switch (typed.toLowerCase(Locale.ROOT)) {
            case "" -> {
                stage.reset();
                speaker.whisper("reset.done");
            }
            case "step" -> resetStep();
            case "lesson" -> resetLesson();
            case "course" -> {
                for (Lesson lesson : course.get().lessons()) {
                    setAside(lesson);
                }
                progress.forgetAll();
                speaker.say("reset.course");
            }
            default -> speaker.warn("reset.which", Visible.line(typed));
        }
    }

    private void resetStep() throws IOException {
        Place place = bookmark.place();
        if (place == null) {
            speaker.whisper("lessons.hint");
            return;
        }
        exercises.setAside(place.in(speaker.language()));
        progress.forget(place);
        speaker.say("reset.step", place.in(speaker.language()).title());
    }

    private void resetLesson() throws IOException {
        Lesson lesson = bookmark.lesson();
        if (lesson == null) {
            speaker.whisper("lessons.hint");
            return;
        }
        setAside(lesson);
        progress.forgetLesson(lesson.name());
        speaker.say("reset.lesson", lesson.name());
    }

    private void setAside(Lesson lesson) throws IOException {
        for (Step step : lesson.text(speaker.language()).steps()) {
            exercises.setAside(step);
        }
    }

    /** What has been done of a lesson, counted. */
    record Tally(int steps, int done, int skipped, int graded, int right, int exercises, int passed) {

        static Tally of(Lesson lesson, Progress progress, Language language) {
            int done = 0;
            int skipped = 0;
            int graded = 0;
            int right = 0;
            int exercises = 0;
            int passed = 0;
            List<Step> steps = lesson.text(language).steps();
            for (Step step : steps) {
                Place place = new Place(lesson, step.id());
                boolean isDone = isDone(step, place, progress);
                done += isDone ? 1 : 0;
                skipped += !isDone && progress.has(place, Mark.SKIPPED) ? 1 : 0;
                for (Question question : Question.of(step)) {
                    graded += progress.grade(place, question.number()).isPresent() ? 1 : 0;
                    right += progress.grade(place, question.number()).orElse(false) ? 1 : 0;
                }
                int here = step.all(Block.Exercise.class).size();
                exercises += here;
                passed += progress.has(place, Mark.PASSED) ? here : 0;
            }
            return new Tally(steps.size(), done, skipped, graded, right, exercises, passed);
        }

        private static boolean isDone(Step step, Place place, Progress progress) {
            if (!step.all(Block.Exercise.class).isEmpty()) {
                return progress.has(place, Mark.PASSED);
            }
            return progress.has(place, Study.programs(step).isEmpty() ? Mark.READ : Mark.RAN);
        }

        boolean isComplete() {
            return done == steps;
        }
    }
}
