package dev.procession.classroom;

import dev.procession.classroom.HandInFolder.Received;
import dev.procession.study.HandIn;
import dev.procession.study.HandIn.StepResult;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A class: a row for each student, a column for each step of the course. */
public final class ClassTable {

    /**
     * A student.
     *
     * @param who the name that the student gave, else that of the file; different for each row
     * @param steps what was handed in of each step, by its place
     */
    public record Row(String who, HandIn handIn, Map<String, StepResult> steps) {

        public Row {
            steps = Map.copyOf(steps);
        }

        /** What was handed in of a step; null if the student's course does not have it. */
        @Nullable
        StepResult at(Column column) {
            return steps.get(column.place());
        }

        long minutes() {
            return handIn.steps().stream().mapToLong(StepResult::minutes).sum();
        }

        long tried() {
            return handIn.steps().stream()
                    .filter(step -> step.firstRight() != null)
                    .count();
        }

        long rightAtFirst() {
            return handIn.steps().stream()
                    .filter(step -> Boolean.TRUE.equals(step.firstRight()))
                    .count();
        }
    }

    /**
     * A step.
     *
     * @param place such as {@code join#with-join}
     * @param tried how many students tried it
     * @param wrong for how many of these the first attempt was not right
     */
    public record Column(String place, int tried, int wrong) {

        /** The share of first attempts that were not right, from 0 to 1; -1 if nobody tried. */
        double hardness() {
            return tried == 0 ? -1 : (double) wrong / tried;
        }
    }

    private final List<Row> rows;
    private final List<Column> columns;

    private ClassTable(List<Row> rows, List<Column> columns) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
    }

    public static ClassTable of(List<Received> received) {
        List<Row> rows = new ArrayList<>();
        Map<String, Long> named =
                received.stream().collect(Collectors.groupingBy(ClassTable::name, Collectors.counting()));
        for (Received each : received) {
            String name = name(each);
            boolean alone = named.getOrDefault(name, 0L) == 1;
            Map<String, StepResult> steps = new HashMap<>();
            each.handIn().steps().forEach(step -> steps.put(step.place(), step));
            rows.add(new Row(alone ? name : name + " (" + each.file() + ")", each.handIn(), steps));
        }
        rows.sort(Comparator.comparing(Row::who));
        return new ClassTable(rows, columns(rows));
    }

    private static String name(Received received) {
        String name = received.handIn().name();
        String who = name.isBlank() ? received.file().toString().replaceFirst("(?i)\\.json$", "") : name.strip();
        return TerminalSafe.line(who);
    }

    /** The hardest first; steps that are as hard as others, in the order of the course. */
    private static List<Column> columns(List<Row> rows) {
        Map<String, Column> all = new LinkedHashMap<>();
        for (Row row : rows) {
            for (StepResult step : row.handIn().steps()) {
                int tried = step.firstRight() == null ? 0 : 1;
                int wrong = Boolean.FALSE.equals(step.firstRight()) ? 1 : 0;
                all.merge(
                        step.place(),
                        new Column(step.place(), tried, wrong),
                        (one, more) -> new Column(one.place(), one.tried() + more.tried(), one.wrong() + more.wrong()));
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparingDouble(Column::hardness).reversed())
                .toList();
    }

    public List<Row> rows() {
        return rows;
    }

    /** The hardest first. */
    public List<Column> columns() {
        return columns;
    }

    /** Students who handed in one and the same log of attempts. Logs without entries are all the same. */
    public List<List<String>> sameLogs() {
        Map<String, List<String>> byLog = new TreeMap<>();
        for (Row row : rows) {
            if (row.handIn().entries() > 0) {
                byLog.computeIfAbsent(row.handIn().logSum(), log -> new ArrayList<>())
                        .add(row.who());
            }
        }
        return byLog.values().stream().filter(each -> each.size() > 1).toList();
    }

    /** How many different versions of the course the students have. */
    public long courseVersions() {
        return rows.stream()
                .map(row -> row.handIn().course() + " " + row.handIn().courseVersion())
                .distinct()
                .count();
    }
}
