package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.Progress.Mark;
import dev.procession.text.Language;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts of what a student has done of some steps.
 *
 * @param predictions how many predictions were graded, and how many of them were right
 * @param questions the same for questions about what the student has seen
 * @param exercises how many exercises there are, and how many of them are solved
 * @param challenges the same for challenges
 */
record ProgressCount(
        int steps, int done, int skipped, Score predictions, Score questions, Score exercises, Score challenges) {

    private static final ProgressCount NOTHING =
            new ProgressCount(0, 0, 0, Score.NONE, Score.NONE, Score.NONE, Score.NONE);

    /** A count of right ones out of all. */
    record Score(int right, int all) {
        private static final Score NONE = new Score(0, 0);

        private Score and(boolean isRight) {
            return new Score(right + (isRight ? 1 : 0), all + 1);
        }

        private Score plus(Score more) {
            return new Score(right + more.right, all + more.all);
        }
    }

    static ProgressCount of(Lesson lesson, Progress progress, Language language) {
        return lesson.text(language).steps().stream()
                .map(step -> of(step, new StepRef(lesson, step.id()), progress))
                .reduce(NOTHING, ProgressCount::plus);
    }

    static ProgressCount of(Step step, StepRef place, Progress progress) {
        Score predictions = Score.NONE;
        Score questions = Score.NONE;
        Score exercises = Score.NONE;
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
        Score challenges = Score.NONE;
        for (int i = 0; i < step.all(Block.Challenge.class).size(); i++) {
            challenges = challenges.and(passed);
        }
        boolean solves = exercises.all() + challenges.all() > 0;
        Mark needed = solves ? Mark.PASSED : CoursePrograms.of(step).isEmpty() ? Mark.READ : Mark.RAN;
        boolean done = progress.has(place, needed);
        boolean skipped = !done && progress.has(place, Mark.SKIPPED);
        return new ProgressCount(1, done ? 1 : 0, skipped ? 1 : 0, predictions, questions, exercises, challenges);
    }

    private ProgressCount plus(ProgressCount more) {
        return new ProgressCount(
                steps + more.steps,
                done + more.done,
                skipped + more.skipped,
                predictions.plus(more.predictions),
                questions.plus(more.questions),
                exercises.plus(more.exercises),
                challenges.plus(more.challenges));
    }

    boolean isComplete() {
        return done == steps;
    }

    /** Whether each step is done, or was left out on purpose. */
    boolean isOver() {
        return done + skipped == steps;
    }

    /** The counts as text, such as {@code 7/8 steps, predictions right 3/5}. */
    String words(Messages messages) {
        List<String> words = new ArrayList<>();
        words.add(messages.text(isComplete() ? "progress.complete" : "progress.steps", done, steps));
        if (skipped > 0) {
            words.add(messages.text("progress.skipped", skipped));
        }
        add(words, "progress.predictions", predictions, messages);
        add(words, "progress.questions", questions, messages);
        add(words, "progress.exercises", exercises, messages);
        add(words, "progress.challenges", challenges, messages);
        return String.join(messages.text("comma"), words);
    }

    private static void add(List<String> words, String key, Score counted, Messages messages) {
        if (counted.all() > 0) {
            words.add(messages.text(key, counted.right(), counted.all()));
        }
    }
}
