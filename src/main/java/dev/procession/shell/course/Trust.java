package dev.procession.shell.course;

import dev.procession.shell.console.Console;
import dev.procession.shell.console.ConsoleInput;
import dev.procession.shell.console.Messages;
import dev.procession.shell.state.StateFile;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the programs of a course may run. A program has all the rights of the user who runs it, so the shell
 * asks the user once before it runs a program of a foreign course. The answer is kept for the course's folder, even if
 * the content of the folder changes.
 */
public final class Trust {

    private static final Set<String> YES = Set.of("y", "yes", "是", "好");

    private final @Nullable Path folder;
    private final StateFile kept;
    private boolean given;
    private boolean explained;

    private Trust(@Nullable Path folder, StateFile kept, boolean given) {
        this.folder = folder;
        this.kept = kept;
        this.given = given;
    }

    /** Trust in the course that is delivered with procession, about which the user is not asked. */
    public static Trust ofBundledCourse() {
        return new Trust(null, StateFile.inMemory(), true);
    }

    /**
     * Trust in a foreign course, which the user gives when asked.
     *
     * @param folder the real path without symbolic links, so that a link cannot transfer the answer to another folder
     * @param state the directory in which answers are kept
     * @param given whether the course is trusted without asking, this time only
     */
    public static Trust ofCourse(Path folder, Path state, boolean given) {
        return new Trust(folder, StateFile.in(state.resolve("trusted-courses.properties")), given);
    }

    /** Saves that the course is trusted, because the user said so or is its author. */
    public void remember() {
        given = true;
        if (folder != null) {
            kept.change(values ->
                    values.setProperty(folder.toString(), LocalDate.now().toString()));
        }
    }

    private boolean isGiven() {
        return given || folder != null && kept.values().containsKey(folder.toString());
    }

    /**
     * Whether programs of the course may run now. Asks the user if that is not known yet and the console is
     * interactive.
     */
    public boolean admits(Console console, Language language) {
        return admits(new Messages(console, language));
    }

    public boolean admits(Messages messages) {
        if (isGiven()) {
            return true;
        }
        if (!explained) {
            explain(messages);
        }
        if (!messages.console().isInteractive()) {
            messages.warn("trust.alone");
            return false;
        }
        if (saysYes(messages.console().ask(() -> List.of(StyledLine.of(messages.text("trust.ask") + "> "))))) {
            remember();
            messages.note("trust.given");
            return true;
        }
        messages.note("trust.refused");
        return false;
    }

    private void explain(Messages messages) {
        explained = true;
        messages.warn(kept.fault());
        messages.warn("trust.what", TerminalSafe.line(String.valueOf(folder)));
    }

    private static boolean saysYes(ConsoleInput typed) {
        return typed instanceof ConsoleInput.Text text
                && YES.contains(text.text().strip().toLowerCase(Locale.ROOT));
    }
}
