package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepQuestion;
import dev.procession.lesson.StepRef;
import dev.procession.study.ReviewSchedule;
import dev.procession.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions of all lessons that are done, and when each of them comes again. */
final class ReviewList {

    /**
     * A question.
     *
     * @param program what the step is about; null if it shows no program and follows none
     * @param due from which day it may come
     */
    record Item(
            StepRef place, StepQuestion question, @Nullable Program program, LocalDate due) {

        boolean isDue(LocalDate today) {
            return !due.isAfter(today);
        }
    }

    private final List<Lesson> lessons;
    private final List<Item> items;

    private ReviewList(List<Lesson> lessons, List<Item> items) {
        this.lessons = List.copyOf(lessons);
        this.items = List.copyOf(items);
    }

    /** @param today the day on which a question comes that was never answered */
    static ReviewList of(CourseSession session, Language language, LocalDate today) {
        ReviewSchedule schedule = ReviewSchedule.of(session.attempts().record().log());
        Set<String> kept = session.pastRuns().titles();
        List<Lesson> done = session.programs().course().lessons().stream()
                .filter(lesson ->
                        ProgressCount.of(lesson, session.progress(), language).isOver())
                .toList();
        List<Item> items = new ArrayList<>();
        for (Lesson lesson : done) {
            Program before = null;
            for (Step step : lesson.text(language).steps()) {
                List<Program> here = CoursePrograms.of(step);
                Program about = here.isEmpty() ? before : here.get(0);
                for (StepQuestion question : StepQuestion.of(step)) {
                    if (canBeJudged(question, kept)) {
                        LocalDate due = schedule.due(lesson.name(), step.id(), question.number() + 1)
                                .orElse(today);
                        items.add(new Item(new StepRef(lesson, step.id()), question, about, due));
                    }
                }
                before = here.isEmpty() ? null : here.get(here.size() - 1);
            }
        }
        return new ReviewList(done, items);
    }

    /** The lines of a program can be put in order only beside a run of it. */
    private static boolean canBeJudged(StepQuestion question, Set<String> kept) {
        Program program = question.program();
        return question.block() instanceof Block.Choice || program == null || kept.contains(program.path());
    }

    /** The lessons that are done. */
    List<Lesson> lessons() {
        return lessons;
    }

    List<Item> of(Lesson lesson) {
        return items.stream()
                .filter(item -> item.place().lesson().equals(lesson))
                .toList();
    }

    /** The questions that are due, those that have waited longest first. */
    List<Item> due(LocalDate today) {
        return items.stream()
                .filter(item -> item.isDue(today))
                .sorted(Comparator.comparing(Item::due))
                .toList();
    }
}
