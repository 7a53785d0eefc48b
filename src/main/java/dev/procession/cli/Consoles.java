package dev.procession.cli;

import dev.procession.shell.console.Console;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.console.ScriptConsole;
import dev.procession.shell.console.TerminalConsole;
import dev.procession.shell.state.UserDirectories;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.nativ.OSInfo;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Opens a console: a terminal that can draw, or plain lines. */
final class Consoles {

    private Consoles() {}

    /**
     * Opens a terminal if there is one that can draw, else a console of plain lines.
     *
     * @param plain whether the user asked for plain lines
     */
    static Console open(boolean plain, InputLanguage editing) {
        boolean terminal = System.console() != null;
        String type = System.getenv("TERM");
        boolean dumb = "dumb".equals(type) || type == null && !isWindows();
        if (!plain && terminal && !dumb) {
            try {
                return openTerminal(editing);
            } catch (IOException | IllegalStateException e) {
                // JLine cannot handle this terminal: plain lines
            }
        }
        return new ScriptConsole(
                new BufferedReader(new InputStreamReader(System.in, encoding())), writer(FileDescriptor.out), terminal);
    }

    private static Console openTerminal(InputLanguage editing) throws IOException {
        useUnpackedLibrary();
        Terminal terminal = TerminalBuilder.builder()
                .name("procession")
                .system(true)
                .dumb(false)
                .provider("jni")
                .encoding(encoding())
                .build();
        Path state = UserDirectories.state();
        try {
            Files.createDirectories(state);
        } catch (IOException e) {
            // the history is then kept in memory only
        }
        String noColour = System.getenv("NO_COLOR");
        boolean colours = noColour == null || noColour.isEmpty();
        return new TerminalConsole(terminal, editing, state.resolve("history"), colours);
    }

    /** Points JLine to its native library beside the jars; otherwise JLine unpacks the library at every start. */
    private static void useUnpackedLibrary() {
        Path home = Home.directory();
        if (home != null) {
            Path folder =
                    home.resolve("lib/native/org/jline/nativ").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
            if (Files.isDirectory(folder)) {
                System.setProperty("library.jline.path", folder.toString());
            }
        }
    }

    /** A writer in the encoding of {@link #encoding}. */
    static PrintWriter writer(FileDescriptor to) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), encoding()), true);
    }

    /** The encoding of the locale. For a locale without an encoding (C, POSIX) it is UTF-8 instead of ASCII. */
    private static Charset encoding() {
        Charset locale = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return locale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : locale;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
