package dev.procession.cli;

import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.Shell;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.console.TerminalConsole;
import dev.procession.shell.course.Trust;
import dev.procession.shell.state.Settings;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/**
 * Runs a shell on a script that does what a first visitor does. The JVM, which has {@link Archive}'s options for
 * writing, writes the shell's archive when it ends.
 */
final class Rehearsal {

    private static final String SCRIPT = String.join(
            "\r",
            "int n = 40 + 2",
            "record Point(int x, int y) {}",
            "void hello() { println(\"hello \" + n); }",
            "var p = new Process(() -> hello())",
            "p.start(); p.join();",
            "int wrong = \"text\";",
            "/lessons",
            "/open 1",
            "/next",
            "/timeline",
            "/timeline bars",
            "/ps",
            "/help",
            "/exit",
            "");

    private Rehearsal() {}

    /**
     * Runs the shell until its script ends.
     *
     * @param state an empty directory for settings, history and progress
     * @return the exit code
     */
    static int run(Path state) {
        Lazy<Engine> engine = new Lazy<>(() -> Engine.open(Home.jvm()));
        OwnProcess.haltWithStarter(() -> engine.ifPresent(ShellStart::close));
        Lazy<Course> course = new Lazy<>(() -> CourseLoader.load(Home.lessons()));
        Shell shell = new Shell(
                editing -> console(editing, state),
                Language.EN,
                Settings.in(state),
                state,
                Trust.ofBundledCourse(),
                engine::get,
                course::get,
                Home.version());
        shell.run();
        shell.close();
        engine.ifPresent(ShellStart::close);
        return ExitCode.OK;
    }

    private static Console console(InputLanguage editing, Path state) {
        try {
            LineDisciplineTerminal terminal = new LineDisciplineTerminal(
                    "rehearsal", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8);
            terminal.setSize(new Size(100, 40));
            terminal.processInputBytes(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return new TerminalConsole(
                    terminal, InputStream.nullInputStream(), editing, state.resolve("history"), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
