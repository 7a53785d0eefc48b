package dev.procession.cli;

import dev.procession.engine.ShutdownAction;
import dev.procession.shell.console.FailureSentence;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses the command line and runs the command that it names. */
@Command(name = "procession", sortOptions = false)
public final class Cli implements Callable<Integer> {

    private static final String BUNDLE = "dev.procession.cli.messages";

    @Mixin
    private final CommonOptions options = new CommonOptions();

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean version;

    @Option(names = "--help", usageHelp = true, scope = CommandLine.ScopeType.INHERIT, descriptionKey = "help")
    private boolean help;

    private Cli() {}

    /**
     * Runs the command that the arguments name; without arguments, the shell.
     *
     * @return the exit code of the process
     */
    public static int execute(String... args) {
        SpokenLanguage language = new SpokenLanguage(args);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> say(thrown, language));
        int code;
        try {
            code = carryOut(language, args);
        } catch (Throwable e) {
            say(e, language);
            return ExitCode.FAILED;
        }
        IOException lost = StandardOutput.failure();
        if (lost != null && !StandardOutput.isClosedPipe(lost)) {
            say(MessageBundle.of(Cli.class, language.get())
                    .get("output.lost", TerminalSafe.line(String.valueOf(lost.getMessage()))));
        }
        return lost != null && code == ExitCode.OK ? ExitCode.FAILED : code;
    }

    private static int carryOut(SpokenLanguage language, String... args) {
        if (args.length == 0) {
            return ShellStart.run(new CommonOptions(), false); // saves the time of loading picocli
        }
        if (args.length == 2 && args[0].equals(OwnProcess.REHEARSE)) {
            return Rehearsal.run(Path.of(args[1]));
        }
        return commandLine(language).execute(args);
    }

    static CommandLine commandLine(SpokenLanguage language) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE, locale(language.get()));
        Cli cli = new Cli();
        CommandLine line = new CommandLine(cli);
        line.addSubcommand(new RunCommand(cli.options));
        line.addSubcommand(new ReplayCommand(cli.options));
        line.addSubcommand(new LessonsCommand(cli.options));
        line.addSubcommand(new CheckCommand(cli.options));
        line.addSubcommand(new NewCommand(cli.options));
        line.addSubcommand(new ProgressCommand(cli.options));
        line.addSubcommand(new ClassCommand(cli.options));
        line.addSubcommand(new GradeCommand(cli.options));
        line.addSubcommand(new ArchivesCommand(cli.options));
        // Allows --lessons lessons, where the value is also the name of a command.
        line.setAllowSubcommandsAsOptionParameters(true);
        line.setResourceBundle(texts);
        line.setOut(Consoles.writer(FileDescriptor.out));
        line.setErr(Consoles.writer(FileDescriptor.err));
        line.getCommandSpec().version("procession " + Home.version());
        line.setParameterExceptionHandler((problem, arguments) -> {
            problem.getCommandLine().getErr().println("procession: " + sentence(problem, texts));
            return ExitCode.MISUSED;
        });
        line.setExecutionExceptionHandler((thrown, command, result) -> {
            command.getErr().println("procession: " + sentence(thrown, language));
            return ExitCode.FAILED;
        });
        return line;
    }

    /** A sentence about wrong arguments in the user's language, because picocli's own messages are English only. */
    private static String sentence(ParameterException problem, ResourceBundle texts) {
        String key = problem instanceof UnmatchedArgumentException
                ? "wrong.unknown"
                : problem instanceof MissingParameterException
                        ? "wrong.missing"
                        : problem instanceof MutuallyExclusiveArgsException ? "wrong.together" : "wrong.value";
        String what = problem instanceof UnmatchedArgumentException unmatched
                ? String.join(" ", unmatched.getUnmatched())
                : problem instanceof MissingParameterException missing
                        ? missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "))
                        : problem.getArgSpec() == null ? problem.getMessage() : name(problem.getArgSpec());
        return texts.getString(key).replace("{0}", TerminalSafe.line(what));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    /** The locale of the messages. English is the bundle without a locale in its name. */
    private static Locale locale(Language language) {
        return language == Language.EN ? Locale.ROOT : language.locale();
    }

    /** Says what went wrong, because a stack trace does not help a student. */
    private static void say(Throwable thrown, SpokenLanguage language) {
        if (!ShutdownAction.isTooLate()) {
            say(sentence(thrown, language));
        }
    }

    private static void say(String sentence) {
        Consoles.writer(FileDescriptor.err).println("procession: " + sentence);
    }

    private static String sentence(Throwable thrown, SpokenLanguage language) {
        return FailureSentence.of(thrown, MessageBundle.of(FailureSentence.class, language.get()));
    }

    @Override
    public Integer call() {
        return ShellStart.run(options, strict);
    }
}
