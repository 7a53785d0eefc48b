package dev.procession.bench;

import java.util.List;
import java.util.stream.Collectors;

/** All rows, in the order of the table. */
final class BenchRows {

    static final List<BenchRow> ALL = List.of(
            ReplRow.prompt(),
            ReplRow.firstAnswer(),
            ReplRow.laterAnswers(),
            new StartRow(),
            new SleepersRow(),
            new PreforkRow(),
            new RunRow(),
            new LinesRow(),
            new TimelineRow(),
            new PageRow(),
            new MemoryRow(),
            new GrowthRow(),
            TripsRow.queue(),
            TripsRow.pipe(),
            new ItemsRow(),
            new LockRow(),
            new MillionRow());

    private BenchRows() {}

    /** @param names the names of the rows; empty for all but those that run only by name */
    static List<BenchRow> named(List<String> names) {
        for (String name : names) {
            if (ALL.stream().noneMatch(row -> row.name().equals(name))) {
                throw new IllegalArgumentException("no row is called " + name + "; there are "
                        + ALL.stream().map(BenchRow::name).collect(Collectors.joining(", ")));
            }
        }
        return ALL.stream()
                .filter(row -> names.isEmpty() ? !row.onlyByName() : names.contains(row.name()))
                .toList();
    }
}
