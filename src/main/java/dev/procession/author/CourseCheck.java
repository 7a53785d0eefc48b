package dev.procession.author;

import dev.procession.engine.Engine;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Problem;
import dev.procession.text.CellWidth;
import dev.procession.text.Language;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Checks a course for its author, who types {@code procession check}. It runs every program and reports demos that fail
 * their checks, exercises that are solved from the start, solutions that solve nothing, Python twins that fail, and
 * files that no lesson uses.
 */
public final class CourseCheck {

    private final Course course;
    private final Path folder;
    private final CellWidth cells;
    private final ProgramCompiler compiler;
    private final Language reader;
    private final Map<Lesson, CompiledLesson> compiled;

    /** The contents of the trials in which nothing was wrong. */
    private final Set<List<Object>> passed;

    /** In which languages programs are explored. */
    private Set<Language> explored = EnumSet.allOf(Language.class);

    /** @param reader the language of the reports */
    public CourseCheck(Course course, Path folder, CellWidth cells, ProgramCompiler compiler, Language reader) {
        this(course, folder, cells, compiler, reader, new HashMap<>(), new HashSet<>());
    }

    private CourseCheck(
            Course course,
            Path folder,
            CellWidth cells,
            ProgramCompiler compiler,
            Language reader,
            Map<Lesson, CompiledLesson> compiled,
            Set<List<Object>> passed) {
        this.course = course;
        this.folder = folder;
        this.cells = cells;
        this.compiler = compiler;
        this.reader = reader;
        this.compiled = compiled;
        this.passed = passed;
    }

    /**
     * A check of the same course after its files have changed. It compiles only lessons that have changed, and runs
     * only what has changed or did not pass.
     */
    public CourseCheck again(Course changed) {
        compiled.keySet().retainAll(changed.lessons());
        CourseCheck next = new CourseCheck(changed, folder, cells, compiler, reader, compiled, passed);
        next.explored = explored;
        return next;
    }

    /**
     * From now on explores programs only in these languages. A translated program has the same orders: only its comments
     * and texts may differ.
     */
    public void exploreOnly(Set<Language> languages) {
        explored = Set.copyOf(languages);
    }

    /**
     * The result of one trial.
     *
     * @param again whether the program was run a second time, at normal speed
     * @param answer for a challenge, the shortest order that solves it; empty for everything else
     */
    public record Result(String title, List<Problem> problems, double seconds, boolean again, String answer) {}

    /** Receives the progress of a check. It is called by one thread at a time. */
    public interface Progress {
        /**
         * Called when a trial is done.
         *
         * @param number how many trials are done now, of {@code all}
         */
        void done(int number, int all, Result result);
    }

    /**
     * The problems that can be found without running anything: in the texts, and in what does not compile. If {@code
     * lessons} is only a part of the course, the problems of the rest are left out.
     */
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
                problems.add(problem); // a faulty file has been reported already
            }
        }
        lessons.forEach(lesson -> problems.addAll(WideLines.in(lesson, cells)));
        lessons.forEach(lesson -> problems.addAll(compiled(lesson).problems()));
        return problems.stream().distinct().toList();
    }

    /** What the authors of {@code lessons} had better add. */
    public List<Problem> warnings(List<Lesson> lessons) {
        return course.warnings().stream()
                .filter(each -> lessons.stream().anyMatch(l -> each.file().startsWith(folder.resolve(l.name()))))
                .toList();
    }

    private CompiledLesson compiled(Lesson lesson) {
        return compiled.computeIfAbsent(lesson, each -> CompiledLesson.of(each, compiler, reader));
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
     * Runs every program of {@code lessons} that compiles, except for those that have passed already. A program that
     * fails at a higher speed runs again at normal speed, and only the second run counts: a higher speed shortens
     * sleeps but not time-outs, so a child that outlasts a time-out at normal speed may end before it.
     *
     * @param repeat how often each program runs
     * @param jobs how many programs run at a time
     * @return the problems that the authors have to fix, each of them once
     */
    public List<Problem> run(
            List<Lesson> lessons, Engine engine, RunConditions conditions, int repeat, int jobs, Progress progress)
            throws InterruptedException {
        List<Trial> trials = new ArrayList<>();
        for (Lesson lesson : lessons) {
            List<Trial> once = LessonTrials.of(compiled(lesson), engine.hasPython(), explored, reader).stream()
                    .filter(trial -> !passed.contains(trial.content()))
                    .toList();
            trials.addAll(once);
            for (int i = 1; i < repeat; i++) {
                trials.addAll(once.stream().filter(Trial::luck).toList());
            }
        }
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<Result> results = new ExecutorCompletionService<>(workers);
            Map<Future<Result>, Trial> running = new HashMap<>();
            trials.forEach(trial -> running.put(results.submit(() -> attempt(trial, engine, conditions)), trial));
            Set<Problem> problems = new LinkedHashSet<>();
            Set<List<Object>> failed = new HashSet<>();
            for (int number = 1; number <= trials.size(); number++) {
                Future<Result> done = results.take();
                Result result = get(done);
                problems.addAll(result.problems());
                Trial trial = running.get(done);
                if (trial != null && !result.problems().isEmpty()) {
                    failed.add(trial.content());
                }
                progress.done(number, trials.size(), result);
            }
            trials.stream()
                    .map(Trial::content)
                    .filter(content -> !failed.contains(content))
                    .forEach(passed::add);
            return List.copyOf(problems);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Result attempt(Trial trial, Engine engine, RunConditions conditions) throws Exception {
        long start = System.nanoTime();
        Laboratory laboratory = new Laboratory(engine, conditions);
        List<Problem> problems = trial.attempt().run(laboratory);
        boolean again = trial.luck() && !problems.isEmpty() && conditions.speed() > Speed.NORMAL;
        if (again) {
            laboratory = new Laboratory(engine, RunConditions.ORDINARY);
            problems = trial.attempt().run(laboratory);
        }
        return new Result(trial.title(), problems, (System.nanoTime() - start) / 1e9, again, laboratory.answer());
    }

    private static Result get(Future<Result> done) throws InterruptedException {
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e.getCause());
        }
    }
}
