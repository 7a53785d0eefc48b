package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.Engine;
import dev.procession.lesson.Course;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.ConsoleInput;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.course.Trust;
import dev.procession.shell.state.Settings;
import dev.procession.text.CellWidth;
import dev.procession.text.Glyphs;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a shell whose memory runs out says so and has a prompt again. */
class ShellMemoryTest {

    private static final int ALWAYS = Integer.MAX_VALUE;

    private final Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    private Path state;

    /** A console on which some reads find no memory for the prompt, and then a command is typed. */
    private static final class FullConsole implements Console {

        private final RecordedConsole shown = new RecordedConsole();
        private int failures;
        private int reads;

        FullConsole(int failures) {
            this.failures = failures;
            shown.interactive = false;
        }

        @Override
        public ConsoleInput read(Supplier<List<StyledLine>> prompt) {
            reads++;
            if (failures-- > 0) {
                throw new OutOfMemoryError("Java heap space");
            }
            return failures == -1 ? new ConsoleInput.Text("/nothing-like-this") : new ConsoleInput.End();
        }

        @Override
        public void print(List<StyledLine> lines) {
            shown.print(lines);
        }

        @Override
        public void promptChanged() {}

        @Override
        public int width() {
            return shown.width();
        }

        @Override
        public CellWidth cells() {
            return shown.cells();
        }

        @Override
        public Glyphs glyphs() {
            return shown.glyphs();
        }

        @Override
        public boolean isInteractive() {
            return false;
        }

        @Override
        public void onInterrupt(Runnable action) {}

        @Override
        public void close() {}
    }

    @AfterEach
    void giveBack() {
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    private String run(FullConsole console) {
        Supplier<Engine> engine = () -> {
            throw new AssertionError("nothing was to run");
        };
        Supplier<Course> course = () -> {
            throw new AssertionError("no lesson was to be read");
        };
        new Shell(
                        input -> console,
                        Language.EN,
                        Settings.in(state),
                        state,
                        Trust.ofBundledCourse(),
                        engine,
                        course,
                        "1")
                .run();
        return console.shown.text().replaceAll("\\s+", " ");
    }

    @Test
    void withoutMemoryForThePromptTheShellSaysSoAndGoesOn() {
        String text = run(new FullConsole(2));
        assertTrue(text.startsWith("The memory of the shell itself"), text);
        assertTrue(text.contains("/nothing-like-this"), text);
    }

    @Test
    void aShellThatOnlyFailsEnds() {
        FullConsole console = new FullConsole(ALWAYS);
        run(console);
        assertEquals(10, console.reads);
    }
}
