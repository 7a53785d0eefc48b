package dev.procession.cli;

import dev.procession.shell.RunOutput;
import dev.procession.shell.SingleReplay;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Replay;
import dev.procession.shell.state.UserDirectories;
import dev.procession.timeline.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code procession replay FILE|RUN}: plays a recorded run. */
@Command(name = "replay", sortOptions = false)
final class ReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE|RUN", descriptionKey = "replay.recording")
    private String recording = "";

    @Option(names = "--speed", paramLabel = "X", converter = SpeedConverter.class, descriptionKey = "replay.speed")
    private double speed = 1;

    @Option(
            names = "--timeline",
            paramLabel = "lanes|bars|tree|feed",
            converter = RunCommand.ViewConverter.class,
            descriptionKey = "replay.timeline")
    private @Nullable View view;

    @Option(names = "--export", paramLabel = "FILE", descriptionKey = "run.export")
    private List<String> exports = new ArrayList<>();

    private final CommonOptions options;

    ReplayCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        RunOutput output = new RunOutput(view, exports, Home.version());
        try (Console console = options.openConsole()) {
            Messages messages = new Messages(console, options.language());
            return output.check(messages)
                    ? new SingleReplay(UserDirectories.state(), messages).run(recording, speed, output)
                    : ExitCode.MISUSED;
        }
    }

    static final class SpeedConverter implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            try {
                return Replay.parseSpeed(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("0.1 - 100, max");
            }
        }
    }
}
