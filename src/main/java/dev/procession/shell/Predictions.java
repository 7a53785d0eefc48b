package dev.procession.shell;

import dev.procession.lesson.Block;
import dev.procession.lesson.OrderGrade;
import dev.procession.lesson.Place;
import dev.procession.lesson.Program;
import dev.procession.lesson.Question;
import dev.procession.text.Visible;
import dev.procession.timeline.Timeline;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions to be answered before a run, and graded after it. */
final class Predictions {

    private record Last(Program program, Timeline timeline) {}

    private final Bookmark bookmark;
    private final Progress progress;
    private final Speaker speaker;
    private final GradeLines grades;
    private final Set<String> invited = new HashSet<>();
    private volatile @Nullable Last last;

    Predictions(Bookmark bookmark, Progress progress, Speaker speaker) {
        this.bookmark = bookmark;
        this.progress = progress;
        this.speaker = speaker;
        this.grades = new GradeLines(speaker);
    }

    private List<Question> questions(Place place) {
        return Question.of(place.in(speaker.language()));
    }

    /** The question that is to be answered now: the first without an answer. */
    private Optional<Question> open(Place place) {
        return questions(place).stream()
                .filter(each -> progress.answer(place, each.number()).isEmpty())
                .findFirst();
    }

    /** Under a step with a question: what to do with it, or what came of it. */
    void invite(Place place) {
        for (Question question : questions(place)) {
            Optional<String> answer = progress.answer(place, question.number());
            Optional<Boolean> grade = progress.grade(place, question.number());
            if (grade.isPresent()) {
                String key = kind(question) + (grade.get() ? ".was.right" : ".was.wrong");
                speaker.whisper(key, Visible.line(answer.orElse("")));
            } else if (answer.isPresent()) {
                speaker.whisper("predict.waits", Visible.line(answer.get()));
            }
        }
        open(place).ifPresent(this::ask);
    }

    /** Whether a question of this step has no answer yet. */
    boolean isOpen(Place place) {
        return open(place).isPresent();
    }

    /** A prediction is made before a run; a question is about what has been seen. */
    static String kind(Question question) {
        return question.program() == null ? "question" : "predict";
    }

    /** What is to be typed: a letter, some letters, or all letters in order. */
    enum Form {
        CHOICE,
        SEVERAL,
        ORDER;

        static Form of(Question question) {
            if (question.block() instanceof Block.Order) {
                return ORDER;
            }
            return question.wantsSeveral() ? SEVERAL : CHOICE;
        }

        /** As it stands in the keys of sentences. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static String example(Question question) {
        List<String> letters = question.letters();
        return switch (Form.of(question)) {
            case CHOICE -> letters.get(0);
            case SEVERAL -> letters.get(0) + " " + letters.get(letters.size() - 1);
            case ORDER -> String.join(" ", letters);
        };
    }

    /** Whether this step asks something. */
    boolean hasQuestion() {
        Place place = bookmark.place();
        return place != null && !questions(place).isEmpty();
    }

    /** Asks for a prediction first, once, of whoever reads the question; whoever runs again wants to run. */
    boolean admits(Place place, Program program) {
        Optional<Question> question = open(place).filter(each -> program.equals(each.program()));
        boolean first = question.isPresent()
                && speaker.console().isInteractive()
                && place.equals(bookmark.place())
                && !progress.isAside()
                && !progress.has(place, Progress.Mark.SKIPPED)
                && !progress.has(place, Progress.Mark.RAN)
                && invited.add(place.lesson().name() + "#" + place.step());
        if (first) {
            speaker.say("predict.first." + Form.of(question.get()), example(question.get()));
        }
        return !first;
    }

    /** Whether {@code text} is meant, by its letters alone, for the question that was just asked, and is not Java. */
    boolean isAnswer(String text) {
        Place place = bookmark.place();
        if (place == null || text.length() > 99) {
            return false;
        }
        return open(place)
                .filter(question -> question.parse(text).isPresent() || question.isMeantBy(text))
                .isPresent();
    }

    /** Whether {@code text} consists of letters of the last question of this step, which has an answer already. */
    boolean isLateAnswer(String text) {
        Place place = bookmark.place();
        if (place == null || text.length() > 99 || isOpen(place)) {
            return false;
        }
        return last(place)
                .filter(question -> question.parse(text).isPresent() && question.isMeantBy(text))
                .isPresent();
    }

    private Optional<Question> last(Place place) {
        return questions(place).stream().reduce((earlier, later) -> later);
    }

    /** Takes the place of a prediction whose run is still to come. What has been graded stays. */
    void answerLate(String text) {
        Place place = bookmark.place();
        Optional<Question> question = place == null ? Optional.empty() : last(place);
        if (place == null || question.isEmpty()) {
            return;
        }
        if (progress.grade(place, question.get().number()).isEmpty()) {
            answer(text);
            return;
        }
        String key = question.get().block() instanceof Block.Order ? "late.order" : "late.choice";
        speaker.say(key, String.join(speaker.text("comma"), question.get().rightLetters()), text.strip());
        goOn(place, "next");
    }

    /** {@code /answer b}: of the open question, or the last one anew. */
    void answer(String typed) {
        Place place = bookmark.place();
        List<Question> all = place == null ? List.of() : questions(place);
        if (place == null || all.isEmpty()) {
            speaker.warn("predict.none");
            return;
        }
        if (typed.isBlank() && progress.isAside()) {
            all.forEach(grades::solution);
            return;
        }
        Question question = open(place).orElse(all.get(all.size() - 1));
        Optional<List<Integer>> chosen = question.parse(typed);
        if (chosen.isEmpty()) {
            String letters = String.join(speaker.text("comma"), question.letters());
            speaker.warn("predict.letters." + Form.of(question), letters, example(question));
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
            speaker.say("predict.noted", letters(question, chosen.get()));
            goOn(place, "predict.now");
        }
    }

    /** The next question of this step that is open, or what is to be done when there is none. */
    private void goOn(Place place, String done) {
        open(place).ifPresentOrElse(this::ask, () -> speaker.whisper(done));
    }

    private void ask(Question question) {
        speaker.say(kind(question) + ".type." + Form.of(question), example(question));
    }

    private static String letters(Question question, List<Integer> chosen) {
        return String.join(" ", chosen.stream().map(question.letters()::get).toList());
    }

    /** A run is over that may answer questions. */
    void over(Place place, Program program, Timeline timeline) {
        last = new Last(program, timeline);
        for (Question question : questions(place)) {
            boolean waits = progress.grade(place, question.number()).isEmpty();
            if (waits && program.equals(question.program())) {
                grade(place, question, timeline);
            }
        }
    }

    private void grade(Place place, Question question, @Nullable Timeline timeline) {
        String typed = progress.answer(place, question.number()).orElse("");
        Optional<List<Integer>> chosen = question.parse(typed);
        if (chosen.isEmpty()) {
            return; // not answered, or the question has changed since
        }
        boolean right;
        if (question.block() instanceof Block.Choice) {
            right = question.isRight(chosen.get());
            grades.choice(question, typed, chosen.get());
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
    }
}
