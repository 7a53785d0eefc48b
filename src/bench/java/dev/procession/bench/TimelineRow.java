package dev.procession.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures building and drawing the timeline of a long run. */
final class TimelineRow implements BenchRow {

    private static final int WARM_UP = 15;

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String what() {
        return "build 100,000 events of 64 processes, draw a screen";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        List<Finding> findings = new ArrayList<>();
        JmhMeasurement.measure(TimelineBenchmark.class, "view", WARM_UP, setting.rounds())
                .forEach((view, ours) -> {
                    String what = what() + ", " + view.toLowerCase(Locale.ROOT);
                    findings.add(Finding.of(name(), what, "ms", ours, Finding.NO_PEER, Threshold.atMost(150)));
                });
        return findings;
    }
}
