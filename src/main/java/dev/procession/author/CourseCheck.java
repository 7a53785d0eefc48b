package dev.procession.author;

import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.text.CellWidth;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Reads a course and runs everything in it: whether demos do what is asked of them, exercises begin unsolved and their
 * solutions solve them, twins run, and nothing lies about unused.
 */
public final class CourseCheck {

    private final Course course;
    private final Path folder;
    private final CellWidth cells;
    private final Language reader;

    /** @param reader in which language what is found is told */
    public CourseCheck(Course course, Path folder, CellWidth cells, Language reader) {
        this.course = course;
        this.folder = folder;
        this.cells = cells;
        this.reader = reader;
    }

    /**
     * What came of one trial.
     *
     * @param again whether it was tried a second time, at the speed as written
     */
    public record Result(String title, List<Problem> problems, double seconds, boolean again) {}

    /** Is told how the check goes on, by one thread at a time. */
    public interface Progress {
        /** @param number of {@code all}, counted from 1 */
        void done(int number, int all, Result result);
    }

    /** What can be seen without running anything; of the whole course if {@code lessons} is the whole course. */
    public List<Problem> read(List<Lesson> lessons) {
        boolean whole = lessons.size() == course.lessons().size();
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : course.problems()) {
            if (whole || lessons.stream().anyMatch(l -> problem.file().startsWith(folder.resolve(l.name())))) {
                problems.add(problem);
            }
        }
        Set<Path> faulty = problems.stream().map(Problem::file).collect(Collectors.toSet());
        for (Problem problem : unused(lessons, whole)) {
            if (!faulty.contains(problem.file())) {
                problems.add(problem); // a file that could not be used has been named already
            }
        }
        lessons.forEach(lesson -> problems.addAll(WideLines.in(lesson, cells)));
        return problems;
    }

    private List<Problem> unused(List<Lesson> lessons, boolean whole) {
        List<Problem> problems = new ArrayList<>();
        if (whole && !lessons.isEmpty()) {
            problems.addAll(UnusedFiles.besideLessons(folder));
        }
        lessons.forEach(lesson -> problems.addAll(UnusedFiles.in(folder.resolve(lesson.name()), lesson)));
        return problems;
    }

    /**
     * Runs what can be run. What fails in a hurry is tried again at the speed as written, and only that counts: a child
     * that sleeps a tenth of its time may be there before a time-out that is as long as always.
     *
     * @param repeat how often each
     * @param jobs how many at a time
     * @return what the authors have to mend, each once
     */
    public List<Problem> run(
            List<Lesson> lessons, Engine engine, RunConditions conditions, int repeat, int jobs, Progress progress)
            throws InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Trial> once = LessonTrials.of(lesson, engine.hasPython(), reader);
            for (int i = 0; i < repeat; i++) {
                trials.addAll(once);
            }
        }
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<Result> results = new ExecutorCompletionService<>(workers);
            trials.forEach(trial -> results.submit(() -> attempt(trial, engine, conditions)));
            Set<Problem> problems = new LinkedHashSet<>();
            for (int number = 1; number <= trials.size(); number++) {
                Result result = get(results);
                problems.addAll(result.problems());
                progress.done(number, trials.size(), result);
            }
            return List.copyOf(problems);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Result attempt(Trial trial, Engine engine, RunConditions conditions) throws Exception {
        long start = System.nanoTime();
        List<Problem> problems = trial.attempt().in(new Laboratory(engine, conditions));
        boolean again = !problems.isEmpty() && conditions.speed() > Speed.NORMAL;
        if (again) {
            problems = trial.attempt().in(new Laboratory(engine, RunConditions.ORDINARY));
        }
        return new Result(trial.title(), problems, (System.nanoTime() - start) / 1e9, again);
    }

    private static Result get(CompletionService<Result> results) throws InterruptedException {
        try {
            return results.take().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }
}
