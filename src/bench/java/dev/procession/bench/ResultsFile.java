package dev.procession.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes {@code results.json}: the facts above the table, and every sample. */
final class ResultsFile {

    private ResultsFile() {}

    static Path write(Setting setting, MachineFacts head, List<Finding> findings) throws IOException {
        String facts = head.facts().entrySet().stream()
                .map(fact -> "  " + text(fact.getKey()) + ": " + text(fact.getValue()) + ",\n")
                .collect(Collectors.joining());
        String rows = findings.stream().map(ResultsFile::finding).collect(Collectors.joining(",\n"));
        Path file = setting.directory().resolve("results.json");
        return Files.writeString(file, "{\n" + facts + "  \"rows\": [\n" + rows + "\n  ]\n}\n");
    }

    private static String finding(Finding finding) {
        return "    {\"row\": " + text(finding.row()) + ", \"what\": " + text(finding.what()) + ", \"unit\": "
                + text(finding.unit()) + ",\n     \"ours\": " + samples(finding.ours()) + ",\n     \"peer\": "
                + samples(finding.peer()) + ",\n     \"ratio\": " + number(finding.ratio()) + ", \"bar\": "
                + text(finding.bar().toString()) + ", \"verdict\": " + text(finding.verdict()) + ", \"problem\": "
                + text(finding.problem()) + "}";
    }

    private static String samples(Samples samples) {
        if (samples.name().isEmpty()) {
            return "null";
        }
        String all = samples.figures().stream().map(ResultsFile::number).collect(Collectors.joining(", "));
        return "{\"name\": " + text(samples.name()) + ", \"median\": " + number(samples.median()) + ", \"samples\": ["
                + all + "]}";
    }

    private static String number(double figure) {
        return Double.isFinite(figure) ? String.format(Locale.ROOT, "%.4f", figure) : "null";
    }

    private static String text(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
