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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether the programs of a course may run. A program has all the rights of the user who runs it, so the shell
 * asks the user once before it runs a program of a foreign course, and again when programs of it have changed. The answer
 * is kept for the course's folder. Who writes a course is not asked about changes.
 */
public final class Trust {

    private static final Set<String> YES = Set.of("y", "yes", "是", "好");
    private static final Set<String> MINE = Set.of("a", "author", "我");

    /** The beginning of the keys under which the digests of trusted programs are kept. */
    private static final String PROGRAM = "program:";

    /** The ends of an answer: it is about the programs as they were then, or about all that their author writes. */
    private static final String AS_THEY_ARE = " programs";

    private static final String AUTHOR = " author";
    private static final int MOST_NAMED = 5;

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

    /** Saves that the course is trusted as it is now. */
    public void remember() {
        remember(AS_THEY_ARE);
    }

    /** Saves that the course is trusted, whatever changes, because the user is its author. */
    public void rememberAuthor() {
        remember(AUTHOR);
    }

    private void remember(String how) {
        given = true;
        if (folder != null) {
            String inside = PROGRAM + folder + folder.getFileSystem().getSeparator();
            Map<Path, String> digests = how.equals(AUTHOR) ? Map.of() : ProgramDigests.of(folder);
            kept.change(values -> {
                values.stringPropertyNames().stream()
                        .filter(key -> key.startsWith(inside))
                        .forEach(values::remove);
                digests.forEach((file, digest) -> values.setProperty(PROGRAM + file, digest));
                values.setProperty(folder.toString(), LocalDate.now() + how);
            });
        }
    }

    private boolean isGiven() {
        if (!given && folder != null) {
            String answer = answer();
            given = answer.endsWith(AUTHOR)
                    || answer.endsWith(AS_THEY_ARE) && changed(folder).isEmpty();
        }
        return given;
    }

    private String answer() {
        return kept.values().getProperty(String.valueOf(folder), "");
    }

    /** The programs that are not as they were when the user trusted the course. */
    private List<Path> changed(Path course) {
        return ProgramDigests.of(course).entrySet().stream()
                .filter(each -> !each.getValue().equals(kept.values().getProperty(PROGRAM + each.getKey())))
                .map(each -> course.relativize(each.getKey()))
                .toList();
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
        ConsoleInput typed = messages.console().ask(() -> List.of(StyledLine.of(messages.text("trust.ask") + "> ")));
        if (isOneOf(MINE, typed)) {
            rememberAuthor();
            messages.note("trust.author");
            return true;
        } else if (isOneOf(YES, typed)) {
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
        if (folder != null && answer().endsWith(AS_THEY_ARE)) {
            List<Path> changed = changed(folder);
            String names = changed.stream()
                    .limit(MOST_NAMED)
                    .map(each -> TerminalSafe.line(each.toString()))
                    .collect(Collectors.joining(messages.text("comma")));
            messages.warn(
                    changed.size() > MOST_NAMED ? "trust.changed.more" : "trust.changed",
                    names,
                    changed.size() - MOST_NAMED);
        } else {
            messages.warn("trust.what", TerminalSafe.line(String.valueOf(folder)));
        }
    }

    private static boolean isOneOf(Set<String> answers, ConsoleInput typed) {
        return typed instanceof ConsoleInput.Text text
                && answers.contains(text.text().strip().toLowerCase(Locale.ROOT));
    }
}
