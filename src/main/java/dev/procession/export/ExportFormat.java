package dev.procession.export;

import dev.procession.timeline.Timeline;
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

/** What a run can be exported as; the ending of a file's name chooses. */
public enum ExportFormat {
    /** A page for a browser, which needs nothing but itself. */
    HTML("html", "name=\"generator\" content=\"procession", text(HtmlPage::write)),
    /** A picture of the lanes. */
    SVG("svg", "<!-- procession ", text(SvgPicture::write)),
    /** The JSON that Chrome's tracing and Perfetto open. */
    CHROME_TRACE("json", "\"generator\":\"procession", text(ChromeTrace::write)),
    /** A sequence diagram for Mermaid. */
    MERMAID("mmd", "%% procession ", text(MermaidDiagram::write)),
    /** The feed for asciinema's players, in version 2 of their format. */
    ASCIICAST("cast", "\"command\":\"procession", text(Asciicast::write)),
    /** The recording itself, one event a line. */
    JSON_LINES("jsonl", "{\"e\":\"header\"", JsonLines::write);

    /** Writes a run in one format. */
    interface Form {
        void write(Timeline timeline, ExportSetting setting, OutputStream out) throws IOException;
    }

    /** The same for formats that are text. */
    interface TextForm {
        void write(Timeline timeline, ExportSetting setting, Writer out) throws IOException;
    }

    private final String ending;
    private final String sign;
    private final Form form;

    ExportFormat(String ending, String sign, Form form) {
        this.ending = ending;
        this.sign = sign;
        this.form = form;
    }

    private static Form text(TextForm form) {
        return (timeline, setting, out) -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            form.write(timeline, setting, writer);
            writer.flush();
        };
    }

    /** The format that the name of a file asks for, whatever its case. */
    public static Optional<ExportFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }

    /** All endings as a person types them: {@code .html .svg}. */
    static String endings() {
        return endingList().stream().collect(Collectors.joining(" "));
    }

    /** All endings, each with its dot. */
    public static List<String> endingList() {
        return Arrays.stream(values()).map(format -> "." + format.ending).toList();
    }

    /** What stands near the beginning of every file of this format that this product wrote. */
    String sign() {
        return sign;
    }

    /** Writes the whole run; the stream stays open. */
    void write(Timeline timeline, ExportSetting setting, OutputStream out) throws IOException {
        form.write(timeline, setting, out);
    }
}
