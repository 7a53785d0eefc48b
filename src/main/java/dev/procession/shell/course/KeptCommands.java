package dev.procession.shell.course;

import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Messages;
import dev.procession.shell.state.Settings;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The commands {@code /set name} and {@code /forget}: what is kept of a student is the student's to decide. */
public final class KeptCommands {

    private static final int MOST_NAME_CHARS = 60;
    private static final Set<String> YES = Set.of("yes", "y", "是", "好");

    private final CourseSession session;
    private final Settings settings;
    private final Messages messages;

    public KeptCommands(CourseSession session, Settings settings, Messages messages) {
        this.session = session;
        this.settings = settings;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("set", this::set).completing(() -> List.of("name")));
        commands.add(Command.of("forget", this::forget).completing(() -> List.of("yes", "name")));
    }

    private void set(String typed) {
        String name =
                typed.strip().replaceFirst("(?i)^(?:name|姓名|名字)(?=\\s|$)", "").strip();
        boolean other = !typed.isBlank() && name.equals(typed.strip());
        if (other) {
            messages.warn("set.which", TerminalSafe.line(typed.strip()));
        } else if (name.isEmpty()) {
            sayName();
        } else if (name.length() > MOST_NAME_CHARS || name.chars().anyMatch(Character::isISOControl)) {
            messages.warn("set.name.long", MOST_NAME_CHARS);
        } else if (!messages.console().isInteractive()) {
            messages.warn("set.name.script");
        } else {
            settings.name(name);
            messages.say("set.name.done", TerminalSafe.line(name));
        }
    }

    private void sayName() {
        if (settings.name().isEmpty()) {
            messages.say("set.name.none");
        } else {
            messages.say("set.name.now", TerminalSafe.line(settings.name()));
        }
    }

    /** Forgets all that is kept of the student, but only with the word {@code yes} behind it. */
    private void forget(String typed) throws IOException {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        if (!messages.console().isInteractive()) {
            messages.warn("forget.script");
        } else if (word.equals("name")) {
            settings.name("");
            messages.say("forget.name");
        } else if (session.progress().isTemporary()) {
            messages.warn("forget.presenting");
        } else if (YES.contains(word)) {
            session.forget();
            settings.name("");
            messages.say("forget.done");
            sayWhatIsLeft();
        } else if (word.isEmpty()) {
            int entries = session.attempts().record().log().size();
            messages.warn(
                    "forget.sure", entries, TerminalSafe.line(session.folder().toString()));
        } else {
            messages.warn("forget.which", TerminalSafe.line(typed.strip()));
        }
    }

    private void sayWhatIsLeft() {
        String state = TerminalSafe.line(settings.directory().toString());
        Path programs = session.folder().resolve("exercises");
        if (Files.isDirectory(programs)) {
            messages.note("forget.left.programs", state, TerminalSafe.line(programs.toString()));
        } else {
            messages.note("forget.left", state);
        }
    }
}
