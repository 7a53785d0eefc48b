package dev.procession.bench;

import java.util.List;

/** Measures writing a long run as a page for a browser. */
final class PageRow implements BenchRow {

    private static final int WARM_UP = 5;

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String what() {
        return "write 100,000 events of 64 processes as a page";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        Samples ours = JmhMeasurement.measure(PageBenchmark.class, "", WARM_UP, setting.rounds())
                .get("");
        return List.of(Finding.of(name(), what(), "ms", ours, Finding.NO_PEER, Threshold.atMost(1000)));
    }
}
