package dev.procession.shell.command;

import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.shell.console.Messages;
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

    private final RunHooks course;
    private final Foreground foreground;
    private final Messages messages;

    PythonRuns(RunHooks course, Foreground foreground, Messages messages) {
        this.course = course;
        this.foreground = foreground;
        this.messages = messages;
    }

    void run(RunRequest request) throws IOException {
        if (request.program().endsWith(".py")) {
            runFile(request);
        } else if (request.program().endsWith(".java")) {
            refuse("python.java");
        } else {
            runTwin(request);
        }
    }

    private void runTwin(RunRequest request) throws IOException {
        Program program = course.program(request.program());
        if (program == null) {
            foreground.fail();
            return;
        }
        Optional<Source> twin = course.twin(program);
        if (twin.isEmpty()) {
            refuse("python.notwin", program.path());
        } else if (course.isTrusted()) {
            start(twin.get().file(), program.path() + " (Python)", request);
        } else {
            foreground.fail();
        }
    }

    private void runFile(RunRequest request) throws IOException {
        String typed = request.program();
        try {
            Path file = Path.of(typed);
            if (Files.isReadable(file) && Files.isRegularFile(file)) {
                start(file, typed, request);
            } else {
                refuse("file.missing", TerminalSafe.line(typed));
            }
        } catch (InvalidPathException e) {
            refuse("file.invalid", TerminalSafe.line(typed));
        }
    }

    private void start(Path script, String title, RunRequest request) throws IOException {
        if (foreground.engine().hasPython()) {
            foreground.run(
                    listener -> foreground.engine().runPython(script, title, request.conditions(), listener),
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
