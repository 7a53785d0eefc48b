package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.shell.state.Settings;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commands {@code /lang}, {@code /help} and {@code /exit}. */
public final class GeneralCommands {

    private static final int LONGEST_USAGE = 28;

    private final CommandTable commands;
    private final Settings settings;
    private final Messages speaker;
    private final Runnable leave;

    public GeneralCommands(CommandTable commands, Settings settings, Messages speaker, Runnable leave) {
        this.commands = commands;
        this.settings = settings;
        this.speaker = speaker;
        this.leave = leave;
    }

    public void addTo(CommandTable table) {
        table.add(Command.of("lang", this::language)
                .completing(() ->
                        Arrays.stream(Language.values()).map(Language::code).toList())
                .alsoWhileRunning());
        table.add(Command.of("help", this::help)
                .completing(() -> commands.all().stream().map(Command::name).toList())
                .alsoWhileRunning());
        table.add(Command.of("exit", arguments -> leave.run()));
    }

    private void language(String typed) {
        if (typed.isEmpty()) {
            speaker.say("lang.now", speaker.language().code());
            return;
        }
        Optional<Language> language = Language.parse(typed);
        if (language.isEmpty()) {
            speaker.warn("lang.unknown", TerminalSafe.line(typed));
            return;
        }
        speaker.language(language.get());
        if (speaker.console().isInteractive()) {
            settings.language(language.get()); // The choice of a script is not kept.
        }
        speaker.say("lang.changed");
    }

    private void help(String typed) {
        String name = typed.replaceFirst("^/", "");
        if (name.isEmpty()) {
            overview();
            return;
        }
        List<Command> found = commands.find(name);
        if (found.size() == 1) {
            topic(found.get(0));
        } else if (found.isEmpty()) {
            speaker.warn("help.unknown", TerminalSafe.line(name));
        } else {
            speaker.warn("command.unclear", name, names(found));
        }
    }

    private void overview() {
        List<StyledLine> lines = new ArrayList<>(speaker.lines(speaker.text("help.intro"), Style.PLAIN));
        int width = commands.all().stream()
                .mapToInt(c -> speaker.console().cells().of(brief(c)))
                .max()
                .orElse(0);
        for (Command command : commands.all()) {
            String usage = brief(command);
            lines.add(StyledLine.builder()
                    .add("  " + usage, Style.CODE)
                    .add(" ".repeat(width - speaker.console().cells().of(usage) + 2))
                    .add(speaker.text("help." + command.name()))
                    .build());
        }
        lines.addAll(speaker.lines(speaker.text("help.outro"), Style.DIM));
        speaker.print(lines);
    }

    private void topic(Command command) {
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(usage(command), Style.CODE));
        lines.addAll(speaker.lines(speaker.text("help." + command.name()), Style.PLAIN));
        lines.addAll(speaker.lines(speaker.text("help." + command.name() + ".more"), Style.PLAIN));
        speaker.print(lines);
    }

    /** The usage, shortened if it is long, so that the overview has one line for each command. */
    private String brief(Command command) {
        String usage = usage(command);
        boolean fits = speaker.console().cells().of(usage) <= LONGEST_USAGE;
        return fits
                ? usage
                : "/" + command.name() + " " + speaker.console().glyphs().pick("…", "...");
    }

    private String usage(Command command) {
        return speaker.text("help." + command.name() + ".usage");
    }

    public static String names(List<Command> commands) {
        return commands.stream().map(c -> "/" + c.name()).collect(Collectors.joining(" "));
    }
}
