package dev.procession.cli;

import dev.procession.shell.console.Console;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.console.ScriptConsole;
import dev.procession.shell.console.TerminalConsole;
import dev.procession.shell.state.PrivateFiles;
import dev.procession.shell.state.UserDirectories;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jline.nativ.OSInfo;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/** Opens a console: a terminal that can draw, or plain lines. */
final class Consoles {

    private Consoles() {}

    /**
     * Opens a terminal if there is one that can draw, else a console of plain lines.
     *
     * @param plain whether the user asked for plain lines
     * @param language the language in which to say that the terminal is an odd one
     */
    static Console open(boolean plain, InputLanguage editing, Supplier<Language> language) {
        boolean terminal = System.console() != null;
        if (plain || !terminal) {
            return openLines(terminal);
        }
        String type = System.getenv().getOrDefault("TERM", "");
        String missing = "";
        if (type.isEmpty() && !isWindows()) {
            missing = "terminal.untyped";
        } else if (!type.equals("dumb")) {
            try {
                return openTerminal(editing, language);
            } catch (IOException | IllegalStateException e) {
                missing = "terminal.refused";
            }
        }
        Console lines = openLines(true);
        if (!missing.isEmpty()) {
            say(missing, type, lines, language);
        }
        return lines;
    }

    private static void say(String key, String type, Console console, Supplier<Language> language) {
        String sentence = MessageBundle.of(Consoles.class, language.get()).get(key, TerminalSafe.line(type));
        for (String line : Wrap.lines(sentence, console.lineWidth(), console.cells())) {
            console.print(StyledLine.of(line, Style.DIM));
        }
    }

    /** Opens a console of plain lines that writes to standard error, for a command whose output is for a program. */
    static Console openOnError() {
        return openLines(writer(FileDescriptor.err), false);
    }

    private static Console openLines(boolean terminal) {
        return openLines(writer(FileDescriptor.out), terminal);
    }

    private static Console openLines(PrintWriter out, boolean terminal) {
        return new ScriptConsole(new BufferedReader(new InputStreamReader(System.in, encoding())), out, terminal);
    }

    private static Console openTerminal(InputLanguage editing, Supplier<Language> language) throws IOException {
        useUnpackedLibrary();
        Terminal terminal = TerminalBuilder.builder()
                .name("procession")
                .system(true)
                .dumb(false)
                .provider("jni")
                .encoding(encoding())
                .build();
        keepQuitFromThisJvm(terminal);
        Path state = UserDirectories.state();
        try {
            PrivateFiles.createDirectories(state);
            PrivateFiles.createFile(state.resolve("history"));
        } catch (IOException e) {
            // the history is then kept in memory only
        }
        String noColour = System.getenv("NO_COLOR");
        boolean colours = noColour == null || noColour.isEmpty();
        Console console = new TerminalConsole(terminal, System.in, editing, state.resolve("history"), colours);
        if (InfoCmp.getLoadedInfoCmp(terminal.getType()) == null) {
            say("terminal.unknown", terminal.getType(), console, language);
        }
        return console;
    }

    /**
     * Makes Ctrl-\\ a key like any other, at which a JVM would print all its threads. JLine takes it back at the end.
     */
    private static void keepQuitFromThisJvm(Terminal terminal) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(Attributes.ControlChar.VQUIT, 0);
        terminal.setAttributes(attributes);
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
        OutputStream stream = to == FileDescriptor.out ? new StandardOutput() : new FileOutputStream(to);
        return new PrintWriter(new OutputStreamWriter(stream, encoding()), true);
    }

    /**
     * The encoding of the locale. For a locale without an encoding (C, POSIX) it is UTF-8 instead of ASCII, and on
     * Windows too, because the launcher sets the window to UTF-8.
     */
    private static Charset encoding() {
        if (isWindows()) {
            return StandardCharsets.UTF_8;
        }
        Charset locale = Charset.forName(System.getProperty("native.encoding", "UTF-8"));
        return locale.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : locale;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
