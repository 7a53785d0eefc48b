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
    private final Messages messages;
    private final Runnable leave;

    public GeneralCommands(CommandTable commands, Settings settings, Messages messages, Runnable leave) {
        this.commands = commands;
        this.settings = settings;
        this.messages = messages;
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
            messages.say("lang.now", messages.language().code());
            return;
        }
        Optional<Language> language = Language.parse(typed);
        if (language.isEmpty()) {
            messages.warn("lang.unknown", TerminalSafe.line(typed));
            return;
        }
        messages.language(language.get());
        if (messages.console().isInteractive()) {
            settings.language(language.get()); // The choice of a script is not kept.
        }
        messages.say("lang.changed");
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
            messages.warn("help.unknown", TerminalSafe.line(name));
        } else {
            messages.warn("command.unclear", name, names(found));
        }
    }

    private void overview() {
        List<StyledLine> lines = new ArrayList<>(messages.lines(messages.text("help.intro"), Style.PLAIN));
        int width = commands.all().stream()
                .mapToInt(c -> messages.console().cells().of(brief(c)))
                .max()
                .orElse(0);
        for (Command command : commands.all()) {
            String usage = brief(command);
            lines.add(StyledLine.builder()
                    .add("  " + usage, Style.CODE)
                    .add(" ".repeat(width - messages.console().cells().of(usage) + 2))
                    .add(messages.text("help." + command.name()))
                    .build());
        }
        lines.addAll(messages.lines(messages.text("help.outro"), Style.DIM));
        messages.print(lines);
    }

    private void topic(Command command) {
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(usage(command), Style.CODE));
        lines.addAll(messages.lines(messages.text("help." + command.name()), Style.PLAIN));
        lines.addAll(messages.lines(messages.text("help." + command.name() + ".more"), Style.PLAIN));
        messages.print(lines);
    }

    /** The usage, shortened if it is long, so that the overview has one line for each command. */
    private String brief(Command command) {
        String usage = usage(command);
        boolean fits = messages.console().cells().of(usage) <= LONGEST_USAGE;
        return fits
                ? usage
                : "/" + command.name() + " " + messages.console().glyphs().pick("…", "...");
    }

    private String usage(Command command) {
        return messages.text("help." + command.name() + ".usage");
    }

    public static String names(List<Command> commands) {
        return commands.stream().map(c -> "/" + c.name()).collect(Collectors.joining(" "));
    }
}
