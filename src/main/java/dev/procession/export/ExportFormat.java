package dev.procession.export;

import dev.procession.timeline.Timeline;
import dev.procession.trace.TraceHeader;
import dev.procession.trace.TraceLines;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format to which a run can be exported. The ending of the file's name chooses it, such as {@code .html}. */
public enum ExportFormat {
    /** A page for a browser, which needs no other file and no network. */
    HTML("html", "name=\"generator\" content=\"procession", text(HtmlPage::write)),
    /** A picture of the lanes. */
    SVG("svg", "<!-- procession ", text(SvgPicture::write)),
    /** The JSON that {@code chrome://tracing} and Perfetto open. */
    CHROME_TRACE("json", "\"generator\":\"procession", text(ChromeTrace::write)),
    /** A sequence diagram for Mermaid. */
    MERMAID("mmd", "%% procession ", text(MermaidDiagram::write)),
    /** The feed as a recording for asciinema's players, in version 2 of their format. */
    ASCIICAST("cast", "\"command\":\"procession", text(Asciicast::write)),
    /** The trace again, one event a line, as far as it could be read. */
    JSON_LINES("jsonl", "{\"e\":\"header\"", ExportFormat::trace);

    /** Writes a run in one format. */
    interface FormatWriter {
        void write(Timeline timeline, ExportSetting setting, OutputStream out) throws IOException;
    }

    /** Writes a run in one format that is text. */
    interface TextFormatWriter {
        void write(Timeline timeline, ExportSetting setting, Writer out) throws IOException;
    }

    private final String ending;
    private final String signature;
    private final FormatWriter writer;

    ExportFormat(String ending, String signature, FormatWriter writer) {
        this.ending = ending;
        this.signature = signature;
        this.writer = writer;
    }

    private static void trace(Timeline timeline, ExportSetting setting, OutputStream out) throws IOException {
        TraceHeader unknown = new TraceHeader(TraceHeader.FORMAT, "", "?", "?", 0, "", timeline.origin());
        TraceLines.write(timeline.header().orElse(unknown), timeline.recording(), out);
    }

    private static FormatWriter text(TextFormatWriter format) {
        return (timeline, setting, out) -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            format.write(timeline, setting, text);
            text.flush();
        };
    }

    /** The format that belongs to the ending of a file's name, in upper or lower case; empty if there is none. */
    public static Optional<ExportFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }

    /** All endings in one text: {@code .html .svg}. */
    static String endings() {
        return endingList().stream().collect(Collectors.joining(" "));
    }

    /** All endings, each with its dot. */
    public static List<String> endingList() {
        return Arrays.stream(values()).map(format -> "." + format.ending).toList();
    }

    /** The text near the beginning of every file of this format by which procession recognizes its own files. */
    String signature() {
        return signature;
    }

    /** Writes the complete run. The stream stays open. */
    void write(Timeline timeline, ExportSetting setting, OutputStream out) throws IOException {
        writer.write(timeline, setting, out);
    }
}
