package dev.procession.shell.command;

import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.LessonCommands;
import dev.procession.shell.course.Trust;
import dev.procession.shell.run.Foreground;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Runs Python programs, such as the Python twins of a lesson's demos, and records them in the same kind of timeline.
 */
final class PythonRuns {

    private final LessonCommands lessons;
    private final Foreground foreground;
    private final Messages messages;
    private final Trust trust;

    PythonRuns(LessonCommands lessons, Foreground foreground, Messages messages, Trust trust) {
        this.trust = trust;
        this.lessons = lessons;
        this.foreground = foreground;
        this.messages = messages;
    }

    /** Whether the options ask for a Python program. */
    static boolean isMeantBy(RunOptions options) {
        return options.has("python") || options.program().endsWith(".py");
    }

    void run(RunOptions options) throws IOException {
        if (options.program().endsWith(".py")) {
            runFile(options);
        } else if (options.program().endsWith(".java")) {
            refuse("python.java");
        } else {
            runTwin(options);
        }
    }

    private void runTwin(RunOptions options) throws IOException {
        Program program = lessons.program(options.program());
        if (program == null) {
            foreground.fail();
            return;
        }
        Optional<Source> twin = lessons.twin(program);
        if (twin.isEmpty()) {
            refuse("python.notwin", program.path());
        } else if (trust.admits(messages)) {
            start(twin.get().file(), program.path() + " (Python)", options);
        } else {
            foreground.fail();
        }
    }

    private void runFile(RunOptions options) throws IOException {
        String typed = options.program();
        try {
            Path file = Path.of(typed);
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                start(file, typed, options);
            } else {
                refuse("file.missing", TerminalSafe.line(typed));
            }
        } catch (InvalidPathException e) {
            refuse("file.invalid", TerminalSafe.line(typed));
        }
    }

    private void start(Path script, String title, RunOptions options) throws IOException {
        if (foreground.engine().hasPython()) {
            foreground.run(
                    listener -> foreground.engine().runPython(script, title, options.conditions(), listener),
                    timeline -> {});
        } else {
            refuse("python.none");
        }
    }

    private void refuse(String key, Object... arguments) {
        foreground.fail();
        messages.warn(key, arguments);
    }
}
