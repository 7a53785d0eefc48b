package dev.procession.cli;

import dev.procession.author.Laboratory;
import dev.procession.engine.Engine;
import dev.procession.engine.compile.ProgramCompiler;
import dev.procession.export.ExportException;
import dev.procession.export.ExportFile;
import dev.procession.grade.Grade;
import dev.procession.grade.Grader;
import dev.procession.grade.JUnitXml;
import dev.procession.grade.Submissions;
import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.console.Console;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.RunConditions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code procession grade}: runs students' programs against the checks of an exercise. */
@Command(name = "grade", sortOptions = false)
final class GradeCommand implements Callable<Integer> {

    private static final int MOST_SECONDS = 600;
    private static final int MOST_PROCESSES = 256;

    @Parameters(index = "0", paramLabel = "FILE|DIR", descriptionKey = "grade.files")
    private Path programs = Path.of("");

    @Option(names = "--exercise", required = true, paramLabel = "LESSON/STEP", descriptionKey = "grade.exercise")
    private String exercise = "";

    @Option(names = "--junit", paramLabel = "FILE", descriptionKey = "grade.junit")
    private @Nullable String junit;

    @Option(names = "--time", paramLabel = "SECONDS", descriptionKey = "grade.time")
    private int seconds = 60;

    @Option(names = "--processes", paramLabel = "N", descriptionKey = "grade.processes")
    private int processes = 32;

    private final CommonOptions options;

    GradeCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Language language = options.language();
        try (Console console = options.openConsole()) {
            Report report = new Report(console, MessageBundle.of(GradeCommand.class, language));
            Optional<StepRef> step = step(report);
            if (step.isEmpty() || !isPossible(report)) {
                return ExitCode.MISUSED;
            }
            Duration limit = Duration.ofSeconds(seconds);
            try (Engine engine = Engine.open(Home.jvm())) {
                engine.limitProcesses(processes);
                engine.prepare();
                Grader grader = Grader.of(
                        step.get(),
                        new ProgramCompiler(Home.jvm().library()),
                        new Laboratory(engine, RunConditions.ORDINARY, limit),
                        limit,
                        language);
                return grade(grader, step.get(), report);
            }
        }
    }

    /** The step with the exercise; empty, with a sentence, if there is none. */
    private Optional<StepRef> step(Report report) {
        Course course = CourseLoader.load(options.course().folder());
        Lookup<StepRef> found = course.findStep(exercise.replace('/', '#'), null);
        String shown = TerminalSafe.line(exercise);
        if (!(found instanceof Lookup.Found<StepRef> one)) {
            report.warn("grade.unknown", shown);
            return Optional.empty();
        }
        if (one.value().in(report.language()).all(Block.Exercise.class).isEmpty()) {
            report.warn("grade.nothing", shown);
            return Optional.empty();
        }
        return Optional.of(one.value());
    }

    private boolean isPossible(Report report) {
        if (!Files.exists(programs)) {
            report.warn("grade.missing", TerminalSafe.line(programs.toString()));
            return false;
        }
        if (seconds < 1 || seconds > MOST_SECONDS || processes < 1 || processes > MOST_PROCESSES) {
            report.warn("grade.number", MOST_SECONDS, MOST_PROCESSES);
            return false;
        }
        return junit == null
                || report.allows(
                        () -> ExportFile.signed(junit, JUnitXml.SIGNATURE).check());
    }

    private int grade(Grader grader, StepRef step, Report report) throws IOException, InterruptedException {
        List<Path> files = Submissions.in(programs);
        if (files.isEmpty()) {
            report.warn("grade.none", TerminalSafe.line(programs.toString()));
            return ExitCode.MISUSED;
        }
        List<Grade> grades = new ArrayList<>();
        for (Path file : files) {
            Grade grade = grader.grade(file);
            report.grade(grade);
            grades.add(grade);
        }
        long passed = grades.stream().filter(Grade::passed).count();
        report.say("grade.sum", passed, grades.size());
        boolean written = junit == null || write(step, grades, report);
        return passed == grades.size() && written ? ExitCode.OK : ExitCode.FAILED;
    }

    private boolean write(StepRef step, List<Grade> grades, Report report) {
        return report.allows(() -> {
            ExportFile file = ExportFile.signed(String.valueOf(junit), JUnitXml.SIGNATURE);
            file.write(out -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                JUnitXml.write(step.lesson().name() + "/" + step.step(), grades, writer);
                writer.flush();
            });
            report.say("class.written", TerminalSafe.line(file.path().toString()));
        });
    }

    private interface Writing {
        void run() throws ExportException;
    }

    /** What is said on the screen. */
    private record Report(Console console, MessageBundle texts) {

        Language language() {
            return texts.language();
        }

        private void print(String sentence, Style style) {
            console.print(StyledLine.of(sentence, style));
        }

        void say(String key, Object... arguments) {
            print(texts.get(key, arguments), Style.PLAIN);
        }

        void warn(String key, Object... arguments) {
            print(texts.get(key, arguments), Style.WARNING);
        }

        /** Does what writes a file; says why it cannot be written, and returns whether it could. */
        boolean allows(Writing writing) {
            try {
                writing.run();
                return true;
            } catch (ExportException e) {
                print(e.sentence(language()), Style.WARNING);
                return false;
            }
        }

        void grade(Grade grade) {
            String file = TerminalSafe.line(grade.file().toString());
            String time = String.format(Locale.ROOT, "%.1f", grade.time().toMillis() / 1000.0);
            if (grade.passed()) {
                print(texts.get("grade.passed", file, time), Style.GOOD);
                return;
            }
            warn("grade.failed", file, grade.holding(), grade.parts().size(), time);
            for (Grade.Part part : grade.parts()) {
                for (String sentence : part.sentences()) {
                    print("  " + TerminalSafe.line(sentence), Style.PLAIN);
                }
            }
        }
    }
}
