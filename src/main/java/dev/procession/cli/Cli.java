package dev.procession.cli;

import dev.procession.text.Visible;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command line. */
@Command(
        name = "procession",
        subcommands = {RunCommand.class, LessonsCommand.class, ArchivesCommand.class},
        sortOptions = false)
public final class Cli implements Callable<Integer> {

    private static final String BUNDLE = "dev.procession.cli.messages";

    @Mixin
    private final Options options = new Options();

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean version;

    @Option(names = "--help", usageHelp = true, scope = CommandLine.ScopeType.INHERIT, descriptionKey = "help")
    private boolean help;

    private Cli() {}

    /**
     * Does what the arguments say; without any, runs the shell.
     *
     * @return the exit code
     */
    public static int execute(String... args) {
        if (args.length == 0) {
            return ShellStart.run(new Options(), false); // reading no arguments should take no time
        }
        if (args.length == 1 && args[0].equals(Rehearsal.ARGUMENT)) {
            return Rehearsal.run();
        }
        CommandLine line = new CommandLine(new Cli());
        line.setResourceBundle(ResourceBundle.getBundle(BUNDLE));
        line.getCommandSpec().version("procession " + Home.version());
        line.setExecutionExceptionHandler((thrown, command, result) -> {
            command.getErr().println("procession: " + sentence(thrown));
            return ShellStart.FAILED;
        });
        return line.execute(args);
    }

    /** A stack trace of ours helps nobody who sits in front of it. */
    private static String sentence(Throwable thrown) {
        Throwable cause = thrown instanceof UncheckedIOException wrapped ? wrapped.getCause() : thrown;
        return Visible.line(String.valueOf(cause.getMessage()));
    }

    @Override
    public Integer call() {
        return ShellStart.run(options, strict);
    }
}
