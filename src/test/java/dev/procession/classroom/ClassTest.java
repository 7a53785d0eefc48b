package dev.procession.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.study.HandIn.StepResult;
import dev.procession.study.HandInFile;
import dev.procession.study.HandIns;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassTest {

    private static final int STUDENTS = 200;

    @TempDir
    private Path folder;

    private void handIn(String file, String name, StepResult... steps) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), HandInFile.write(HandIns.of(name, file, List.of(steps))));
    }

    private static StepResult step(String step, Boolean first, int attempts) {
        return new StepResult("join", "1", step, first, attempts, 2, 1, false, true);
    }

    private ClassTable table() throws IOException {
        return ClassTable.of(HandInFolder.read(folder).received());
    }

    private static String page(ClassTable table) throws IOException {
        StringWriter out = new StringWriter();
        ClassPage.write(table, Language.EN, "0.1.0", out);
        return out.toString();
    }

    private static List<String> csv(ClassTable table) throws IOException {
        StringWriter out = new StringWriter();
        ClassCsv.write(table, out);
        return List.of(out.toString().split("\r\n"));
    }

    @Test
    void theHardestStepComesFirst() throws IOException {
        handIn(
                "a.json",
                "Ada",
                step("easy", true, 1),
                step("hard", false, 3),
                step("read", null, 0),
                step("half", false, 2));
        handIn(
                "b.json",
                "Bo",
                step("easy", true, 1),
                step("hard", false, 2),
                step("read", null, 0),
                step("half", true, 1));

        assertEquals(
                List.of("join#hard", "join#half", "join#easy", "join#read"),
                table().columns().stream().map(ClassTable.Column::place).toList());
        assertEquals(
                List.of(
                        "\ufeffwho,lesson,step,first attempt,attempts,minutes,hints,solution,done",
                        "Ada,join,easy,right,1,2,1,no,yes",
                        "Ada,join,hard,wrong,3,2,1,no,yes",
                        "Ada,join,read,none,0,2,1,no,yes"),
                csv(table()).subList(0, 4));
    }

    @Test
    void twoHundredStudentsAreOneTableAndOnePage() throws IOException {
        for (int i = 0; i < STUDENTS; i++) {
            Files.write(folder.resolve("progress-" + i + ".json"), HandInFile.write(HandIns.random("Student " + i, i)));
        }
        ClassTable table = table();

        assertEquals(STUDENTS, table.rows().size());
        assertEquals(1 + STUDENTS * 17 * 9, csv(table).size());
        String page = page(table);
        assertEquals(STUDENTS + 3, page.split("<tr").length); // the head, the hardness, and what stands before
        assertEquals(4 + 17 * 9, page.split("scope=\"col\"").length - 1);
    }

    @Test
    void namesAreTextAndNeitherMarkupNorFormulas() throws IOException {
        handIn("a.json", "<script>alert(1)</script>", step("one", true, 1));
        handIn("b.json", "=HYPERLINK(\"http://evil\",\"x\")", step("one", true, 1));
        handIn("c.json", "  @SUM(A1), Bo", step("+1", true, 1));
        ClassTable table = table();

        assertFalse(page(table).contains("<script"), "a name became markup");
        String csv = String.join("\n", csv(table));
        assertTrue(csv.contains("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\",join,one"), csv);
        assertTrue(csv.contains("\"'@SUM(A1), Bo\",join,'+1,right"), csv);
        for (String formula : List.of("-1", "\t=1", "＝1", "\u200b=1", "\r+1")) {
            assertTrue(ClassCsv.cell(formula).replace("\"", "").startsWith("'"), formula);
        }
        assertEquals("Ada-Bo 小明", ClassCsv.cell("Ada-Bo 小明"));
    }

    @Test
    void thePageAdmitsNothingButItsOwnStyle() throws IOException {
        handIn("a.json", "Ada", step("one", true, 1));
        String page = page(table());
        assertTrue(page.contains("default-src 'none'; style-src 'sha256-"), page);
        assertFalse(page.contains("style=\"") || page.contains("http://") || page.contains("src=\""), page);
    }

    @Test
    void whatCannotBeUsedIsNamedAndTheRestIsRead() throws Exception {
        handIn("good.json", "Ada", step("one", true, 1));
        handIn("deep/er/good.json", "", step("one", true, 1));
        Files.writeString(folder.resolve("foreign.json"), "{}");
        Files.writeString(folder.resolve("notes.txt"), "not looked at");
        Files.write(folder.resolve("large.json"), new byte[HandInFile.MOST_BYTES + 1]);
        Files.writeString(
                folder.resolve("edited.json"),
                Files.readString(folder.resolve("good.json")).replace("right", "wrong"));
        List<String> expected = new ArrayList<>(
                List.of("edited.json class.changed", "foreign.json class.foreign", "large.json class.large"));
        if (!System.getProperty("os.name").startsWith("Windows")) {
            Files.createSymbolicLink(folder.resolve("link.json"), folder.resolve("good.json"));
            Files.createSymbolicLink(folder.resolve("loop"), folder);
            assertEquals(
                    0,
                    new ProcessBuilder("mkfifo", folder.resolve("pipe.json").toString())
                            .start()
                            .waitFor());
            expected.addAll(List.of("link.json class.link", "pipe.json class.special"));
        }
        HandInFolder read = HandInFolder.read(folder);

        assertEquals(
                expected,
                read.refused().stream()
                        .map(each -> each.file() + " " + each.key())
                        .toList());
        assertEquals(
                List.of("Ada", Path.of("deep", "er", "good").toString()),
                ClassTable.of(read.received()).rows().stream()
                        .map(ClassTable.Row::who)
                        .toList());
    }

    @Test
    void oneLogThatTwoHandInIsNoticedAndTwoOfOneNameAreTwo() throws IOException {
        Files.write(folder.resolve("a.json"), HandInFile.write(HandIns.random("Ada", 1)));
        Files.write(folder.resolve("b.json"), HandInFile.write(HandIns.random("Bo", 1)));
        Files.write(folder.resolve("c.json"), HandInFile.write(HandIns.random("Ada", 2)));

        assertEquals(List.of(List.of("Ada (a.json)", "Bo")), table().sameLogs());
        assertEquals(
                List.of("Ada (a.json)", "Ada (c.json)", "Bo"),
                table().rows().stream().map(ClassTable.Row::who).toList());
    }
}
