package dev.procession.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.procession.text.Language;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests where exported files are written, and the sentences if they cannot be written. */
class ExportFileTest {

    private static final Timeline RUN = SampleRuns.recorded().get("three-joined");

    @TempDir
    private Path folder;

    private static void write(Path file) throws ExportException {
        ExportFile.of(file.toString()).write(RUN, Exported.in(Language.EN));
    }

    private static String refusal(String name) {
        ExportException refusal =
                assertThrows(ExportException.class, () -> ExportFile.of(name).write(RUN, Exported.in(Language.EN)));
        assertTrue(refusal.sentence(Language.ZH).codePoints().anyMatch(Character::isIdeographic));
        return refusal.sentence(Language.EN);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsThereAsAWholeAndAlone(ExportFormat format) throws Exception {
        String name = "a run" + ExportFormat.endingList().get(format.ordinal());
        write(folder.resolve(name));
        assertEquals(List.of(name), names());
        assertEquals(Exported.as(format, RUN), Files.readString(folder.resolve(name)));
    }

    @ParameterizedTest
    @EnumSource
    void whatItWroteItselfIsReplaced(ExportFormat format) throws Exception {
        Path file = folder.resolve("run" + ExportFormat.endingList().get(format.ordinal()));
        Files.writeString(file, Exported.as(format, SampleRuns.recorded().get("join")));
        write(file);
        assertEquals(Exported.as(format, RUN), Files.readString(file));
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyElseWroteStaysAsItIs(ExportFormat format) throws Exception {
        Path file = folder.resolve("notes" + ExportFormat.endingList().get(format.ordinal()));
        Files.writeString(file, "my notes");
        assertTrue(refusal(file.toString()).contains("procession did not write it"));
        assertEquals("my notes", Files.readString(file));
        assertEquals(1, names().size());
    }

    @Test
    void anEmptyFileIsNobodysLoss() throws Exception {
        Path file = Files.createFile(folder.resolve("run.svg"));
        write(file);
        assertTrue(Files.size(file) > 0);
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = Files.createFile(folder.resolve("real.mmd"));
        Path link = Files.createSymbolicLink(folder.resolve("link.mmd"), real);
        write(link);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).startsWith("sequenceDiagram"));
    }

    @Test
    void theEndingCountsWhateverItsCase() throws Exception {
        write(folder.resolve("RUN.SVG"));
        assertTrue(Files.readString(folder.resolve("RUN.SVG")).startsWith("<svg"));
    }

    @Test
    void anUnknownEndingIsAnsweredWithTheKnownOnes() {
        String sentence = refusal("run.pdf");
        assertTrue(sentence.contains("\"run.pdf\""));
        for (String ending : ExportFormat.endingList()) {
            assertTrue(sentence.contains(ending), sentence);
        }
        assertTrue(refusal("run").contains(".html"));
    }

    @Test
    void aNameCannotHarmTheTerminal() {
        assertFalse(refusal("\u001b[2J.pdf").contains("\u001b"));
    }

    @Test
    void aMissingFolderIsNamed() {
        assertEquals(
                "There is no folder " + folder.resolve("nowhere") + ". Create it first, or choose another one.",
                refusal(folder.resolve("nowhere/run.html").toString()));
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("folder.html"));
        assertTrue(refusal(directory.toString()).contains("is a folder"));
    }

    @Test
    void whereNothingMayBeWrittenItSaysSo() throws IOException {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        assertTrue(folder.toFile().setWritable(false));
        assertTrue(refusal(folder.resolve("run.html").toString()).contains("permission"));
    }

    @Test
    void aFullDiskIsSaidAndLeavesNothing() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                runs("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString()),
                "a small disk can be made only by root, and only on Linux");
        try {
            Path file = disk.resolve("run.html");
            assertEquals(file + " could not be written: the disk is full.", refusal(file.toString()));
            try (Stream<Path> files = Files.list(disk)) {
                assertEquals(0, files.count());
            }
        } finally {
            assertTrue(runs("umount", disk.toString()));
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theHomeDirectoryMayBeWrittenAsATilde() throws ExportException {
        assertEquals(
                Path.of(System.getProperty("user.home")).resolve("run.html"),
                ExportFile.of("~/run.html").path());
    }
}
