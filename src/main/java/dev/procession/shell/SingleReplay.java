package dev.procession.shell;

import dev.procession.shell.command.RecordingCommands;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import java.nio.file.Path;

/** Replays one recording for {@code procession replay}, without the rest of the shell. */
public final class SingleReplay {

    private static final int OK = 0;
    private static final int FAILED = 1;

    private final Path state;
    private final Messages messages;

    /** @param state the directory under which runs are kept */
    public SingleReplay(Path state, Messages messages) {
        this.state = state;
        this.messages = messages;
    }

    /**
     * Replays a recording. Afterwards, shows and exports the run.
     *
     * @param what a file, or the number of a kept run
     * @param speed how many times faster than in reality the run is shown
     * @return 0; 1 if nothing of the recording is usable, or if it could not be exported
     */
    public int run(String what, double speed, RunOutput output) throws InterruptedException {
        Foreground foreground = new Foreground(
                () -> {
                    throw new IllegalStateException("a replay runs nothing");
                },
                messages);
        messages.console().onInterrupt(foreground::stopInBackground);
        new RecordingCommands(foreground, new RunStore(state.resolve(RunStore.DIRECTORY)), messages)
                .replay(what, speed);
        foreground.awaitIdle(-1);
        boolean exported = output.show(foreground.shown(), messages);
        return foreground.takeFailed() || !exported ? FAILED : OK;
    }
}
