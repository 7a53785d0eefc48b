package dev.procession.cli;

import dev.procession.author.Scaffold;
import dev.procession.shell.console.Console;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code procession new LESSON}: writes a new lesson to start from, into the course of {@code --lessons}, else into the
 * folder {@code lessons} here.
 */
@Command(name = "new", sortOptions = false)
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "new.lesson")
    private String name = "";

    private final CommonOptions options;

    NewCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() {
        MessageBundle texts = MessageBundle.of(NewCommand.class, options.language());
        ChosenCourse course = options.ownCourse();
        try (Console console = options.openConsole()) {
            Scaffold scaffold = new Scaffold(course.folder(), name);
            String folder = TerminalSafe.line(scaffold.folder().toString());
            if (!scaffold.hasProperName()) {
                console.print(StyledLine.of(texts.get("new.name", TerminalSafe.line(name)), Style.WARNING));
                return ExitCode.MISUSED;
            }
            if (Files.exists(scaffold.folder(), LinkOption.NOFOLLOW_LINKS)) {
                console.print(StyledLine.of(texts.get("new.exists", folder), Style.WARNING));
                return ExitCode.FAILED;
            }
            boolean begun = !scaffold.hasCourse();
            try {
                scaffold.write();
            } catch (IOException e) {
                console.print(StyledLine.of(failure(e, scaffold.folder(), texts), Style.WARNING));
                return ExitCode.FAILED;
            }
            if (begun) {
                // Everything in the new course was written here, so the user need not be asked.
                course.trust(false).rememberAuthor();
            }
            console.print(StyledLine.of(texts.get("new.done", folder)));
            console.print(
                    StyledLine.of(texts.get("new.next", TerminalSafe.line(shown(course.folder())), name), Style.DIM));
            return ExitCode.OK;
        }
    }

    private static String failure(IOException thrown, Path folder, MessageBundle texts) {
        String made = TerminalSafe.line(folder.toString());
        for (Path above = folder.getParent(); above != null; above = above.getParent()) {
            if (Files.isRegularFile(above)) {
                return texts.get("new.file", made, TerminalSafe.line(above.toString()));
            }
        }
        return thrown instanceof AccessDeniedException
                ? texts.get("new.forbidden", made)
                : texts.get("new.failed", made, TerminalSafe.line(String.valueOf(thrown.getMessage())));
    }

    /** The folder as it can be typed on a command line, in quotation marks where needed. */
    private static String shown(Path folder) {
        String path = folder.toString();
        return path.matches("[\\p{L}\\p{N}_./\\\\:-]+") ? path : '"' + path + '"';
    }
}
