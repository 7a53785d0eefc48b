package dev.procession.cli;

import dev.procession.author.CourseCheck;
import dev.procession.lesson.Problem;
import dev.procession.shell.console.Console;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints what a check finds: a line for each program that has run, and the result at the end. */
final class CheckReport implements CourseCheck.Progress {

    private static final int MOST_FILES = 5;

    private final Console console;
    private final MessageBundle texts;
    private long begin = System.nanoTime();
    private int runs;
    private int again;

    CheckReport(Console console, MessageBundle texts) {
        this.console = console;
        this.texts = texts;
    }

    Console console() {
        return console;
    }

    Language language() {
        return texts.language();
    }

    void warn(String key, Object... arguments) {
        console.print(StyledLine.of(texts.get(key, arguments), Style.WARNING));
    }

    /** Says that nothing happens until a file is saved. */
    void waits() {
        console.print(StyledLine.of(texts.get("check.waits"), Style.DIM));
    }

    /** Says which files have changed, before they are checked again. */
    void begin(List<Path> changed) {
        begin = System.nanoTime();
        runs = 0;
        again = 0;
        String files = changed.stream()
                .limit(MOST_FILES)
                .map(file -> TerminalSafe.line(file.toString()))
                .collect(Collectors.joining("  "));
        console.print(StyledLine.EMPTY);
        console.print(StyledLine.of(changed.size() > MOST_FILES ? files + "  …" : files, Style.CODE));
    }

    void problems(List<Problem> problems) {
        problems.forEach(problem -> console.print(StyledLine.of(problem.report(texts.language()), Style.WARNING)));
    }

    void warnings(List<Problem> warnings) {
        warnings.forEach(warning -> console.print(StyledLine.of(warning.report(texts.language()), Style.DIM)));
    }

    @Override
    public void done(int number, int all, CourseCheck.Result result) {
        runs++;
        again += result.again() ? 1 : 0;
        int digits = Integer.toString(all).length();
        console.print(StyledLine.builder()
                .add(
                        String.format(Locale.ROOT, "%" + digits + "d/%d  %5.1f s  ", number, all, result.seconds()),
                        Style.DIM)
                .add(TerminalSafe.line(result.title()))
                .add(result.again() ? "  " + texts.get("check.again") : "", Style.DIM)
                .add(result.answer().isEmpty() ? "" : "  " + texts.get("check.answer", result.answer()), Style.DIM)
                .build());
        problems(result.problems());
    }

    /**
     * Prints the result.
     *
     * @return the exit code
     */
    int end(List<Problem> problems, int lessons) {
        long seconds = Math.round((System.nanoTime() - begin) / 1e9);
        if (again > 0) {
            console.print(StyledLine.of(texts.get("check.runs.again", runs, seconds, again), Style.DIM));
        } else if (runs > 0) {
            console.print(StyledLine.of(texts.get("check.runs", runs, seconds), Style.DIM));
        }
        boolean fine = problems.isEmpty();
        String sentence = fine ? texts.get("check.fine", lessons) : texts.get("check.problems", problems.size());
        console.print(StyledLine.of(sentence, fine ? Style.STRONG : Style.WARNING));
        return fine ? ExitCode.OK : ExitCode.FAILED;
    }
}
