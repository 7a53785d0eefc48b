package dev.procession.shell.command;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.engine.session.TypedSnippet;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The commands {@code /save}, which writes typed code into a file, and {@code /load}, which evaluates a file. */
public final class TypedFiles {

    private final Foreground foreground;
    private final Messages messages;
    private @Nullable Path refused;

    public TypedFiles(Foreground foreground, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("save", this::save));
        commands.add(Command.of("load", this::load).completing(() -> FileArguments.here("*.{java,jsh,jshell}")));
    }

    private void save(String typed) {
        Path file = file(typed, "save.usage");
        if (file == null) {
            return;
        }
        List<String> sources = foreground.session().snippets().stream()
                .filter(TypedSnippet::isTyped)
                .map(TypedSnippet::source)
                .toList();
        if (sources.isEmpty()) {
            foreground.fail();
            messages.warn("save.nothing");
        } else if (Files.exists(file) && !mayReplace(file)) {
            foreground.fail();
            messages.warn("save.exists", TerminalSafe.line(typed));
        } else {
            write(file, typed, sources);
        }
    }

    /**
     * Whether an existing file may be replaced: only if a person has named it in two {@code /save} commands in a row.
     */
    private boolean mayReplace(Path file) {
        boolean meant = file.equals(refused) && messages.console().isInteractive();
        refused = file;
        return meant && Files.isRegularFile(file);
    }

    private void write(Path file, String typed, List<String> sources) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path fresh = Files.createTempFile(folder, "typed", ".new");
            try {
                Files.writeString(fresh, String.join("\n", sources) + "\n");
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
            refused = null;
            messages.say("save.done", sources.size(), TerminalSafe.line(file.toString()));
        } catch (NoSuchFileException e) {
            fail("save.folder", typed);
        } catch (AccessDeniedException e) {
            fail("save.forbidden", typed);
        } catch (IOException e) {
            fail("failed.io", String.valueOf(e.getMessage()));
        }
    }

    private void load(String typed) {
        Path file = file(typed, "load.usage");
        if (file == null) {
            return;
        }
        try {
            String text = ProgramFile.read(file).replace("\r\n", "\n");
            if (text.isBlank()) {
                fail("load.empty", typed);
            } else {
                foreground.eval(text);
            }
        } catch (ProgramFile.Unreadable e) {
            fail("file." + e.reason().name().toLowerCase(Locale.ROOT), typed);
        }
    }

    private @Nullable Path file(String typed, String usage) {
        if (typed.isEmpty()) {
            foreground.fail();
            messages.warn(usage);
            return null;
        }
        try {
            return FileArguments.path(typed);
        } catch (InvalidPathException e) {
            fail("file.invalid", typed);
            return null;
        }
    }

    private void fail(String key, String argument) {
        foreground.fail();
        messages.warn(key, TerminalSafe.line(argument));
    }
}
