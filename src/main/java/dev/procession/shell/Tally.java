package dev.procession.shell;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.shell.Progress.Mark;
import dev.procession.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of what a student has done of some steps.
 *
 * @param predictions how many predictions were graded, and how many of them were right
 * @param questions the same for questions about what the student has seen
 * @param exercises how many exercises there are, and how many of them are solved
 */
record Tally(int steps, int done, int skipped, Right predictions, Right questions, Right exercises) {

    private static final Tally NOTHING = new Tally(0, 0, 0, Right.NONE, Right.NONE, Right.NONE);

    /** A count of right ones out of all. */
    record Right(int right, int all) {
        private static final Right NONE = new Right(0, 0);

        private Right and(boolean isRight) {
            return new Right(right + (isRight ? 1 : 0), all + 1);
        }

        private Right plus(Right more) {
            return new Right(right + more.right, all + more.all);
        }
    }

    static Tally of(Lesson lesson, Progress progress, Language language) {
        return lesson.text(language).steps().stream()
                .map(step -> of(step, new StepRef(lesson, step.id()), progress))
                .reduce(NOTHING, Tally::plus);
    }

    static Tally of(Step step, StepRef place, Progress progress) {
        Right predictions = Right.NONE;
        Right questions = Right.NONE;
        Right exercises = Right.NONE;
        for (StepQuestion question : StepQuestion.of(step)) {
            boolean right = progress.grade(place, question.number()).orElse(false);
            if (progress.grade(place, question.number()).isPresent()) {
                predictions = question.program() == null ? predictions : predictions.and(right);
                questions = question.program() == null ? questions.and(right) : questions;
            }
        }
        boolean passed = progress.has(place, Mark.PASSED);
        for (int i = 0; i < step.all(Block.Exercise.class).size(); i++) {
            exercises = exercises.and(passed);
        }
        Mark needed = exercises.all() > 0 ? Mark.PASSED : Study.programs(step).isEmpty() ? Mark.READ : Mark.RAN;
        boolean done = progress.has(place, needed);
        boolean skipped = !done && progress.has(place, Mark.SKIPPED);
        return new Tally(1, done ? 1 : 0, skipped ? 1 : 0, predictions, questions, exercises);
    }

    private Tally plus(Tally more) {
        return new Tally(
                steps + more.steps,
                done + more.done,
                skipped + more.skipped,
                predictions.plus(more.predictions),
                questions.plus(more.questions),
                exercises.plus(more.exercises));
    }

    boolean isComplete() {
        return done == steps;
    }

    /** The counts as text, such as {@code 7/8 steps, predictions right 3/5}. */
    String words(Speaker speaker) {
        List<String> words = new ArrayList<>();
        words.add(speaker.text(isComplete() ? "progress.complete" : "progress.steps", done, steps));
        if (skipped > 0) {
            words.add(speaker.text("progress.skipped", skipped));
        }
        add(words, "progress.predictions", predictions, speaker);
        add(words, "progress.questions", questions, speaker);
        add(words, "progress.exercises", exercises, speaker);
        return String.join(speaker.text("comma"), words);
    }

    private static void add(List<String> words, String key, Right counted, Speaker speaker) {
        if (counted.all() > 0) {
            words.add(speaker.text(key, counted.right(), counted.all()));
        }
    }
}
