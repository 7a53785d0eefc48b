package dev.procession.shell;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.shell.command.CheckpointCommands;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.RunCommands;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.command.RunRequest;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.ConsoleInput;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.Messages;
import dev.procession.shell.explore.EveryOrder;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.ProgramOutput;
import dev.procession.text.StyledLine;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Runs one program for {@code procession run}, without the rest of the shell. */
public final class SingleRun {

    private static final int FAILED = 1;
    private static final int SIGNALLED = 128;
    private static final int INTERRUPT = 2;

    private final Messages messages;
    private final Console console;
    private final Foreground foreground;
    private final RunCommands runner;

    /**
     * @param course finds the program if it is one of a lesson
     * @param output receives what happens in the program in place of the feed; null for the feed
     */
    public SingleRun(Engine engine, RunHooks course, Messages messages, @Nullable ProgramOutput output) {
        this.messages = messages;
        this.console = messages.console();
        this.foreground = new Foreground(() -> engine, messages, output);
        this.runner = new RunCommands(course, foreground, messages);
    }

    /**
     * Runs a program and shows its feed. Afterwards, shows and exports the run.
     *
     * @return the exit code of main, or 128 + n if signal n ended it; Ctrl-C counts as SIGINT. If every order was
     *     explored: 0 if all end well, 3 if one does not or not all are known, 1 if nothing can be said
     */
    public int run(RunRequest request, RunOutput output) throws Exception {
        console.onInterrupt(foreground::stopInBackground);
        runner.run(request);
        CommandTable typed = new CommandTable();
        runner.addTo(typed);
        new CheckpointCommands(foreground, messages).addTo(typed);
        while (foreground.isBusy()) {
            foreground.awaitIdle(-1);
            if (foreground.wantsInput()) {
                answer();
            } else if (foreground.isAtCheckpoint()) {
                askWhoGoesOn(typed);
            }
        }
        OptionalInt explored = runner.exitCodeOfExploration();
        if (explored.isPresent()) {
            boolean written = !(foreground.shownSeries() instanceof EveryOrder every)
                    || output.export(foreground.shown(), every.page().orElse(null), messages);
            int code = explored.getAsInt();
            return code == 0 && !written ? FAILED : code;
        }
        boolean exported = output.show(foreground.shown(), messages);
        int code = exitCode();
        return code == 0 && !exported ? FAILED : code;
    }

    private void answer() throws InterruptedException {
        ConsoleInput typed = console.read(() -> List.of(StyledLine.of(messages.text("prompt.input") + "> ")));
        if (typed instanceof ConsoleInput.Text text) {
            foreground.answer(text.text());
        } else if (typed instanceof ConsoleInput.Interrupt) {
            foreground.stop();
        } else if (console.isInteractive()) {
            foreground.endRead();
        } else {
            foreground.endInput();
        }
    }

    /**
     * Reads a command that is allowed at a checkpoint; a line without a slash is taken as the argument of {@code /go}.
     */
    private void askWhoGoesOn(CommandTable commands) throws Exception {
        ConsoleInput typed = console.read(() -> List.of(StyledLine.of(messages.text("prompt.checkpoint") + "> ")));
        if (!(typed instanceof ConsoleInput.Text text)) {
            foreground.stop();
            return;
        }
        String line = text.text().strip();
        Invocation invocation = Invocation.of(line.startsWith("/") ? line : "/go " + line);
        for (Command command : commands.find(invocation.name())) {
            if (command.whileRunning() || command.looking()) {
                command.action().run(invocation.arguments());
                return;
            }
        }
        messages.note("go.first");
    }

    private int exitCode() {
        if (foreground.wasStopped()) {
            return SIGNALLED + INTERRUPT;
        }
        List<Run> runs = foreground.runs();
        Integer status = runs.isEmpty() ? null : runs.get(0).exitCode();
        if (status == null) {
            return FAILED;
        }
        return status < 0 ? SIGNALLED - status : status;
    }
}
