package dev.procession.author;

import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.text.CellWidth;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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

    /** Is told how the check goes on, by one thread at a time. */
    public interface Progress {
        /** @param number of {@code all}, counted from 1 */
        void done(int number, int all, String title, List<Problem> problems, double seconds);
    }

    private record Result(String title, List<Problem> problems, double seconds) {}

    /** What can be seen without running anything; of the whole course if {@code lessons} is the whole course. */
    public List<Problem> read(List<Lesson> lessons) {
        boolean whole = lessons.size() == course.lessons().size();
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : course.problems()) {
            if (whole || lessons.stream().anyMatch(l -> problem.file().startsWith(folder.resolve(l.name())))) {
                problems.add(problem);
            }
        }
        for (Lesson lesson : lessons) {
            problems.addAll(UnusedFiles.in(folder.resolve(lesson.name()), lesson));
            problems.addAll(WideLines.in(lesson, cells));
        }
        return problems;
    }

    /**
     * Runs what can be run.
     *
     * @param repeat how often each
     * @param jobs how many at a time
     * @return what the authors have to mend, each once
     */
    public List<Problem> run(
            List<Lesson> lessons, Engine engine, RunConditions conditions, int repeat, int jobs, Progress progress)
            throws InterruptedException {
        Laboratory laboratory = new Laboratory(engine, conditions);
        List<Trial> trials = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Trial> once = LessonTrials.of(lesson, laboratory, reader);
            for (int i = 0; i < repeat; i++) {
                trials.addAll(once);
            }
        }
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<Result> results = new ExecutorCompletionService<>(workers);
            trials.forEach(trial -> results.submit(() -> attempt(trial)));
            List<Problem> problems = new ArrayList<>();
            for (int number = 1; number <= trials.size(); number++) {
                Result result = get(results);
                problems.addAll(result.problems());
                progress.done(number, trials.size(), result.title(), result.problems(), result.seconds());
            }
            return problems.stream().distinct().toList();
        } finally {
            workers.shutdownNow();
        }
    }

    private static Result attempt(Trial trial) throws Exception {
        long start = System.nanoTime();
        List<Problem> problems = trial.attempt().run();
        return new Result(trial.title(), problems, (System.nanoTime() - start) / 1e9);
    }

    private static Result get(CompletionService<Result> results) throws InterruptedException {
        try {
            return results.take().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }
}
