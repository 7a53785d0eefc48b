package dev.procession.cli;

import dev.procession.author.Scaffold;
import dev.procession.shell.Console;
import dev.procession.shell.SingleRun;
import dev.procession.text.Ink;
import dev.procession.text.Line;
import dev.procession.text.Texts;
import dev.procession.text.Visible;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code procession new LESSON}: a lesson to begin with, in the course of {@code --lessons}, or else here. */
@Command(name = "new", sortOptions = false)
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "LESSON", descriptionKey = "new.lesson")
    private String name = "";

    @ParentCommand
    private @Nullable Cli line;

    @Override
    public Integer call() throws IOException {
        Options options = Objects.requireNonNull(line).options();
        Texts texts = Texts.of(NewCommand.class, options.language(options.settings()));
        Path course = options.ownLessons();
        try (Console console = SingleRun.console(editing -> Consoles.open(options.plain(), editing))) {
            Scaffold scaffold = new Scaffold(course, name);
            if (!scaffold.hasProperName()) {
                console.print(Line.of(texts.get("new.name", Visible.line(name)), Ink.WARNING));
                return ShellStart.FAILED;
            }
            if (Files.exists(scaffold.folder())) {
                console.print(Line.of(
                        texts.get("new.exists", Visible.line(scaffold.folder().toString())), Ink.WARNING));
                return ShellStart.FAILED;
            }
            scaffold.write();
            console.print(
                    Line.of(texts.get("new.done", Visible.line(scaffold.folder().toString()))));
            console.print(Line.of(texts.get("new.next", Visible.line(course.toString()), name), Ink.DIM));
            return ShellStart.OK;
        }
    }
}
