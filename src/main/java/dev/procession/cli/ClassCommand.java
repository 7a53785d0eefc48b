package dev.procession.cli;

import dev.procession.classroom.ClassCsv;
import dev.procession.classroom.ClassPage;
import dev.procession.classroom.ClassTable;
import dev.procession.classroom.HandInFolder;
import dev.procession.export.ExportException;
import dev.procession.export.ExportFile;
import dev.procession.shell.console.Console;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code procession class}: reads what students handed in, and writes a table and a page. */
@Command(name = "class", sortOptions = false)
final class ClassCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "DIR", descriptionKey = "class.folder")
    private Path folder = Path.of("");

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "class.csv")
    private @Nullable String csv;

    @Option(names = "--page", paramLabel = "FILE", descriptionKey = "class.page")
    private @Nullable String page;

    private final CommonOptions options;

    ClassCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException {
        Language language = options.language();
        MessageBundle texts = MessageBundle.of(ClassCommand.class, language);
        try (Console console = options.openConsole()) {
            Report report = new Report(console, texts);
            if (!Files.isDirectory(folder)) {
                report.warn("class.none", TerminalSafe.line(folder.toString()));
                return ExitCode.MISUSED;
            }
            HandInFolder all = HandInFolder.read(folder);
            MessageBundle reasons = MessageBundle.of(HandInFolder.class, language);
            all.refused()
                    .forEach(each -> report.print(
                            reasons.get(
                                    each.key(), TerminalSafe.line(each.file().toString())),
                            Style.WARNING));
            ClassTable table = ClassTable.of(all.received());
            report.about(table, all.refused().size());
            boolean written = write(csv, ClassCsv.SIGNATURE, out -> ClassCsv.write(table, out), report)
                    & write(
                            page,
                            ClassPage.SIGNATURE,
                            out -> ClassPage.write(table, language, Home.version(), out),
                            report);
            return written && !table.rows().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private static boolean write(@Nullable String name, String signature, Text text, Report report) {
        if (name == null) {
            return true;
        }
        try {
            ExportFile file = ExportFile.signed(name, signature);
            file.write(out -> {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                text.writeTo(writer);
                writer.flush();
            });
            report.say("class.written", TerminalSafe.line(file.path().toString()));
            return true;
        } catch (ExportException e) {
            report.print(e.sentence(report.texts().language()), Style.WARNING);
            return false;
        }
    }

    /** What is said on the screen. */
    private record Report(Console console, MessageBundle texts) {

        void print(String sentence, Style style) {
            console.print(StyledLine.of(sentence, style));
        }

        void say(String key, Object... arguments) {
            print(texts.get(key, arguments), Style.PLAIN);
        }

        void warn(String key, Object... arguments) {
            print(texts.get(key, arguments), Style.WARNING);
        }

        void about(ClassTable table, int refused) {
            for (List<String> same : table.sameLogs()) {
                warn("class.same", TerminalSafe.line(String.join(texts.get("class.comma"), same)));
            }
            if (table.courseVersions() > 1) {
                warn("class.versions", table.courseVersions());
            }
            say(refused == 0 ? "class.read" : "class.read.some", table.rows().size(), refused);
            if (!table.columns().isEmpty() && table.columns().get(0).wrong() > 0) {
                ClassTable.Column hardest = table.columns().get(0);
                say("class.hardest", TerminalSafe.line(hardest.place()), hardest.wrong(), hardest.tried());
            }
        }
    }
}
