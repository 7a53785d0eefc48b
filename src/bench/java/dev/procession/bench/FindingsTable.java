package dev.procession.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays out the findings as a table of text. */
final class FindingsTable {

    private static final List<String> TITLES = List.of("row", "what", "ours", "peer", "", "ratio", "bar", "");

    private final List<List<String>> cells = new ArrayList<>();

    FindingsTable(List<Finding> findings) {
        cells.add(TITLES);
        findings.forEach(finding -> cells.add(cells(finding)));
    }

    private static List<String> cells(Finding finding) {
        double ratio = finding.ratio();
        return List.of(
                finding.row(),
                finding.what(),
                figure(finding.ours(), finding.unit()),
                finding.peer().name(),
                figure(finding.peer(), finding.unit()),
                Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f x", ratio),
                finding.bar().toString(),
                finding.verdict());
    }

    private static String figure(Samples samples, String unit) {
        if (samples.isEmpty()) {
            return "";
        }
        double median = samples.median();
        String form = Math.abs(median) < 10 ? "%.2f" : Math.abs(median) < 1000 ? "%.1f" : "%,.0f";
        return (String.format(Locale.ROOT, form, median) + " " + unit).strip();
    }

    List<String> lines() {
        return cells.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width = cells.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
            line.append(row.get(column))
                    .append(" ".repeat(width - row.get(column).length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
