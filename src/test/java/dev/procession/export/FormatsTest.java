package dev.procession.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.procession.text.Language;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.TimelineBuilder;
import dev.procession.timeline.TraceFile;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Tests each format by its rules, with ordinary runs, hostile runs and an empty run. */
class FormatsTest {

    @TempDir
    private Path folder;

    static Stream<Map.Entry<String, Timeline>> runs() {
        Map<String, Timeline> runs = new LinkedHashMap<>(SampleRuns.recorded());
        runs.put("hostile", HostileRun.timeline());
        runs.put("nothing", new TimelineBuilder().buildRecorded());
        runs.put("going", SampleRuns.going("three-joined", 1200));
        for (long seed = 0; seed < 6; seed++) {
            TimelineBuilder builder = new TimelineBuilder();
            SampleRuns.garbage(seed, 200).forEach(builder::add);
            runs.put("garbage " + seed, builder.buildRecorded());
        }
        return runs.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyRunCanBeWrittenInBothLanguages(Map.Entry<String, Timeline> run) {
        for (ExportFormat format : ExportFormat.values()) {
            for (Language language : Language.values()) {
                String text = Exported.as(format, run.getValue(), language);
                boolean harmless = format == ExportFormat.JSON_LINES
                        ? text.chars().noneMatch(c -> c < 0x20 && c != '\n')
                        : text.codePoints().noneMatch(FormatsTest::isControl);
                assertTrue(harmless, () -> format + " has control characters in it");
            }
        }
    }

    private static boolean isControl(int point) {
        return point < 0x20 && point != '\n' || point >= 0x7f && point <= 0x9f || point == 0x202e || point == 0x2066;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFileSaysWithinItsFirstBytesThatItIsOne(Map.Entry<String, Timeline> run) {
        for (ExportFormat format : ExportFormat.values()) {
            String text = Exported.as(format, run.getValue());
            assertTrue(text.substring(0, Math.min(1000, text.length())).contains(format.signature()), format::name);
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aPictureIsWellFormedAndHasTitleAndDescription(Map.Entry<String, Timeline> run) throws Exception {
        Element picture = xml(Exported.as(ExportFormat.SVG, run.getValue())).getDocumentElement();
        assertEquals("svg", picture.getTagName());
        assertEquals(1, picture.getElementsByTagName("title").getLength());
        assertEquals(1, picture.getElementsByTagName("desc").getLength());
        assertEquals(0, picture.getElementsByTagName("script").getLength());
        assertEquals(0, picture.getElementsByTagName("img").getLength());
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        parser.setErrorHandler(null);
        return parser.parse(new InputSource(new StringReader(text)));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aPageHasItsDataAsJsonThatNoMarkupEnds(Map.Entry<String, Timeline> run) {
        String page = Exported.as(ExportFormat.HTML, run.getValue());
        String start = "<script type=\"application/json\" id=\"run\">";
        int from = page.indexOf(start) + start.length();
        String data = page.substring(from, page.indexOf("</script>", from));
        assertTrue(data.chars().noneMatch(c -> c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029));
        JsonObject json = JsonParser.parseString(data).getAsJsonObject();
        int rows = json.getAsJsonArray("t").size();
        for (String column : List.of("p", "m", "x")) {
            assertEquals(rows, json.getAsJsonArray(column).size());
        }
        JsonArray causes = json.getAsJsonArray("causes");
        for (int i = 0; i < causes.size(); i += 2) {
            int row = causes.get(i).getAsInt();
            causes.get(i + 1)
                    .getAsJsonArray()
                    .forEach(cause -> assertTrue(cause.getAsJsonArray().get(0).getAsInt() < row));
        }
        assertEquals(2, page.split("<script", -1).length - 1);
        assertFalse(page.contains("<img"));
        assertFalse(page.substring(from + data.length()).contains("{{"));
    }

    @Test
    void aPageAdmitsOnlyItsOwnScriptAndStyle() throws Exception {
        String page = Exported.as(ExportFormat.HTML, HostileRun.timeline());
        for (String kind : List.of("script", "style")) {
            String tag = "<" + kind + ">";
            int from = page.indexOf(tag) + tag.length();
            byte[] content = page.substring(from, page.indexOf("</" + kind + ">", from))
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(content);
            String source = "'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'";
            assertTrue(page.contains(kind + "-src " + source + ";"), kind);
        }
        assertTrue(page.contains("default-src 'none';"));
        assertFalse(page.contains(" style=\""), "a policy with hashes refuses style attributes");
        assertFalse(page.matches("(?s).*\\son\\w+=\"(?!\\s*$).*") && page.contains("<img"));
        assertFalse(page.contains("http://") && page.contains("src=\"http"));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aCastHasAHeaderAndThenOutputInOrderOfTime(Map.Entry<String, Timeline> run) {
        List<String> lines =
                Exported.as(ExportFormat.ASCIICAST, run.getValue()).lines().toList();
        JsonObject header = JsonParser.parseString(lines.get(0)).getAsJsonObject();
        assertEquals(2, header.get("version").getAsInt());
        assertTrue(header.get("width").getAsInt() > 0 && header.get("height").getAsInt() > 0);
        double last = 0;
        for (String line : lines.subList(1, lines.size())) {
            JsonArray event = JsonParser.parseString(line).getAsJsonArray();
            assertEquals(3, event.size());
            assertTrue(event.get(0).getAsDouble() >= last, line);
            last = event.get(0).getAsDouble();
            assertEquals("o", event.get(1).getAsString());
            String text = event.get(2).getAsString().replaceAll("\u001b\\[[\\d;]+m", "");
            assertTrue(text.endsWith("\r\n"));
            assertTrue(
                    text.replace("\r\n", "").chars().noneMatch(c -> c < 0x20 || c >= 0x7f && c <= 0x9f),
                    "all control characters are our colours");
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void aDiagramHasNothingInItThatMermaidWouldTakeForMore(Map.Entry<String, Timeline> run) {
        String diagram = Exported.as(ExportFormat.MERMAID, run.getValue());
        assertTrue(diagram.length() < 50_000, "Mermaid refuses longer ones");
        List<String> lines = diagram.lines().toList();
        assertEquals("sequenceDiagram", lines.get(0));
        assertTrue(lines.get(1).startsWith("%% procession "));
        for (String line : lines.subList(2, lines.size())) {
            String safe = "(?:[\\p{L}\\p{N} .,·_()…-]|#\\d+;)*";
            assertTrue(line.matches("  (participant p\\d+ as |p\\d+->>p\\d+: |Note over p\\d+: )" + safe), () -> line);
        }
    }

    @Test
    void aMessageIsDrawnBeforeItIsReceived() {
        List<String> lines = Exported.as(
                        ExportFormat.MERMAID, SampleRuns.recorded().get("exchange"))
                .lines()
                .toList();
        int received = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).matches("  Note over p\\d+: .*receives .*")) {
                String who = lines.get(i).replaceAll("  Note over (p\\d+): .*", "$1");
                assertTrue(lines.get(i - 1).matches("  p\\d+->>" + who + ": .*"), lines.get(i - 1));
                received++;
            }
        }
        assertTrue(received > 0, "nothing is received");
    }

    @Test
    void aDiagramOfALargeRunSaysWhatItLeavesOut() {
        String diagram = Exported.as(ExportFormat.MERMAID, Exported.large(64, 10_000));
        assertTrue(diagram.length() < 50_000);
        assertTrue(diagram.contains("the HTML export has them all"));
    }

    @Test
    void aPictureOfALargeRunSaysWhatItLeavesOut() {
        assertTrue(Exported.as(ExportFormat.SVG, Exported.large(8, 10_000)).contains("The first 2000 of "));
    }

    @Test
    void theRecordingCanBeReadAgain() throws Exception {
        Map<String, Timeline> runs = new LinkedHashMap<>(SampleRuns.recorded());
        runs.put("hostile", HostileRun.timeline());
        for (Timeline run : runs.values()) {
            Path file = folder.resolve("run.jsonl");
            Files.writeString(file, Exported.as(ExportFormat.JSON_LINES, run));
            Timeline again = TraceFile.read(file).timeline();
            assertEquals(run.recording(), again.recording());
            assertEquals(run.header(), again.header());
        }
    }
}
