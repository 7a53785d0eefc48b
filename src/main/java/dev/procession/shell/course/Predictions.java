package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.OrderGrade;
import dev.procession.lesson.Program;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions of a step: the student answers them, and the answers are graded, those about a program after its run.
 */
final class Predictions {

    private record Last(Program program, Timeline timeline) {}

    private final Progress progress;
    private final Attempts attempts;
    private final Messages messages;
    private final GradeLines grades;
    private final Set<String> invited = new HashSet<>();
    private volatile @Nullable Last last;

    Predictions(Progress progress, Attempts attempts, Messages messages) {
        this.progress = progress;
        this.attempts = attempts;
        this.messages = messages;
        this.grades = new GradeLines(messages);
    }

    private List<StepQuestion> questions(StepRef place) {
        return StepQuestion.of(place.in(messages.language()));
    }

    /** The question to answer next: the first without an answer. */
    private Optional<StepQuestion> open(StepRef place) {
        return questions(place).stream()
                .filter(each -> progress.answer(place, each.number()).isEmpty())
                .findFirst();
    }

    /** Prints under a step how its questions were answered. */
    void sayResults(StepRef place) {
        for (StepQuestion question : questions(place)) {
            Optional<String> answer = progress.answer(place, question.number());
            Optional<Boolean> grade = progress.grade(place, question.number());
            if (grade.isPresent()) {
                String key = GradeLines.kind(question) + (grade.get() ? ".was.right" : ".was.wrong");
                messages.note(key, TerminalSafe.line(answer.orElse("")));
            } else if (answer.isPresent()) {
                messages.note("predict.waits", TerminalSafe.line(answer.get()));
            }
        }
    }

    /** Asks the next open question of a step. */
    void askNext(StepRef place) {
        open(place).ifPresent(this::ask);
    }

    /** Whether any question of this step has no answer yet. */
    boolean isOpen(StepRef place) {
        return open(place).isPresent();
    }

    /** What an answer consists of: one letter, some letters, or all letters in an order. */
    enum Form {
        CHOICE,
        SEVERAL,
        ORDER;

        static Form of(StepQuestion question) {
            if (question.block() instanceof Block.Order) {
                return ORDER;
            }
            return question.wantsSeveral() ? SEVERAL : CHOICE;
        }

        /** The form as a part of message keys. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String example(StepQuestion question) {
        List<String> letters = question.letters();
        return switch (Form.of(question)) {
            case CHOICE -> letters.get(0);
            case SEVERAL -> letters.get(0) + " " + letters.get(letters.size() - 1);
            case ORDER -> String.join(" ", letters);
        };
    }

    boolean hasQuestion(StepRef place) {
        return !questions(place).isEmpty();
    }

    /**
     * Whether a program of the step being read may run now. The first time, a student with an open prediction about it
     * is asked to answer first; when the student types {@code /run} again, the program runs.
     */
    boolean admits(StepRef place, Program program) {
        Optional<StepQuestion> question = open(place).filter(each -> program.equals(each.program()));
        boolean first = question.isPresent()
                && messages.console().isInteractive()
                && !progress.isTemporary()
                && !progress.has(place, Progress.Mark.SKIPPED)
                && !progress.has(place, Progress.Mark.RAN)
                && invited.add(place.lesson().name() + "#" + place.step());
        if (first) {
            messages.say("predict.first." + Form.of(question.get()), example(question.get()));
        }
        return !first;
    }

    /** Whether {@code text} is an answer to the open question, right in form or nearly so, and therefore not Java. */
    boolean isAnswer(@Nullable StepRef place, String text) {
        if (place == null || text.length() > 99) {
            return false;
        }
        return open(place)
                .filter(question -> question.parse(text).isPresent() || question.looksLikeAnswer(text))
                .isPresent();
    }

    /** Whether {@code text} consists of letters of the last question of this step, which was answered before. */
    boolean isLateAnswer(@Nullable StepRef place, String text) {
        if (place == null || text.length() > 99 || isOpen(place)) {
            return false;
        }
        return last(place)
                .filter(question -> question.parse(text).isPresent())
                .filter(question -> question.looksLikeAnswer(text) || Form.of(question) != Form.CHOICE)
                .isPresent();
    }

    /** Whether {@code text} may be an answer to the open question in words, which is then asked for as letters. */
    boolean isAnswerInWords(@Nullable StepRef place, String text) {
        return place != null && text.length() <= 99 && isOpen(place) && StepQuestion.looksLikeWords(text);
    }

    private Optional<StepQuestion> last(StepRef place) {
        return questions(place).stream().reduce((earlier, later) -> later);
    }

    /**
     * Handles another answer to the last question: replaces one that is not graded; otherwise shows the right answer.
     */
    void answerLate(@Nullable StepRef place, String text) {
        Optional<StepQuestion> question = place == null ? Optional.empty() : last(place);
        if (place == null || question.isEmpty()) {
            return;
        }
        if (progress.grade(place, question.get().number()).isEmpty()) {
            answer(place, text);
            return;
        }
        String key = question.get().block() instanceof Block.Order ? "late.order" : "late.choice";
        messages.say(key, String.join(messages.text("comma"), question.get().rightLetters()), text.strip());
        goOn(place, "next");
    }

    /** Handles {@code /answer b}: answers the open question, or the last one again. */
    void answer(@Nullable StepRef place, String typed) {
        List<StepQuestion> all = place == null ? List.of() : questions(place);
        if (place == null || all.isEmpty()) {
            messages.warn("predict.none");
            return;
        }
        if (typed.isBlank() && progress.isTemporary()) {
            all.forEach(grades::solution);
            return;
        }
        StepQuestion question = open(place).orElse(all.get(all.size() - 1));
        Optional<List<Integer>> chosen = question.parse(typed);
        if (chosen.isEmpty()) {
            String letters = String.join(messages.text("comma"), question.letters());
            messages.warn("predict.letters." + Form.of(question), letters, example(question));
            return;
        }
        progress.answer(place, question.number(), letters(question, chosen.get()));
        Last run = last;
        if (question.program() == null) {
            grade(place, question, null);
            goOn(place, "next");
        } else if (run != null && run.program().equals(question.program())) {
            grade(place, question, run.timeline());
        } else {
            attempts.answered(place, question.number(), letters(question, chosen.get()));
            messages.say("predict.noted", letters(question, chosen.get()));
            goOn(place, "do.run");
        }
    }

    /** Asks the next open question of this step, or prints the message {@code done} if there is none. */
    private void goOn(StepRef place, String done) {
        String run = TaughtCommand.of(place.in(messages.language()));
        open(place).ifPresentOrElse(this::ask, () -> messages.say(done, run));
    }

    private void ask(StepQuestion question) {
        messages.say(GradeLines.kind(question) + ".type." + Form.of(question), example(question));
    }

    private static String letters(StepQuestion question, List<Integer> chosen) {
        return String.join(" ", chosen.stream().map(question.letters()::get).toList());
    }

    /** Grades the answers about a program when its run is over. */
    void gradeRun(StepRef place, Program program, Timeline timeline) {
        Step step = place.in(messages.language());
        if (!TaughtCommand.isFollowed(step, timeline)) {
            boolean waits = questions(place).stream()
                    .filter(question -> program.equals(question.program()))
                    .anyMatch(question ->
                            progress.answer(place, question.number()).isPresent()
                                    && progress.grade(place, question.number()).isEmpty());
            if (waits) {
                messages.say("predict.other.run", TaughtCommand.of(step));
            }
            return;
        }
        last = new Last(program, timeline);
        for (StepQuestion question : questions(place)) {
            boolean waits = progress.grade(place, question.number()).isEmpty();
            if (waits && program.equals(question.program())) {
                grade(place, question, timeline);
            }
        }
    }

    private void grade(StepRef place, StepQuestion question, @Nullable Timeline timeline) {
        String typed = progress.answer(place, question.number()).orElse("");
        Optional<List<Integer>> chosen = question.parse(typed);
        if (chosen.isEmpty()) {
            return; // The question is not answered, or its choices have changed since.
        }
        boolean right;
        if (question.block() instanceof Block.Choice) {
            right = question.isRight(chosen.get());
            grades.choice(question, typed, chosen.get(), timeline);
        } else {
            Block.Order order = (Block.Order) question.block();
            List<String> lines = chosen.get().stream().map(order.shown()::get).toList();
            if (timeline == null) {
                right = lines.equals(order.lines());
                grades.expected(order.lines(), right);
            } else {
                OrderGrade grade = OrderGrade.of(lines, timeline);
                grades.order(lines, grade, timeline);
                if (!grade.isGraded()) {
                    return;
                }
                right = grade.isPossible();
            }
        }
        progress.grade(place, question.number(), right);
        attempts.graded(place, question.number(), typed, right);
    }
}
