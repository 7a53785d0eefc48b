package dev.procession.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Building and drawing happen inside the shell: measured by JMH, in a JVM with the shell's options. */
final class TimelineRow implements Row {

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
        List<RunResult> results = new ArrayList<>(new Runner(new OptionsBuilder()
                        .include(TimelineBenchmark.class.getName())
                        .mode(Mode.SingleShotTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .warmupIterations(WARM_UP)
                        .measurementIterations(setting.rounds())
                        .forks(1)
                        .jvmArgs("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run());
        if (results.isEmpty()) {
            throw new IllegalStateException("JMH has no results");
        }
        for (RunResult result : results) {
            List<Double> millis = result.getAggregatedResult().getIterationResults().stream()
                    .map(iteration -> iteration.getPrimaryResult().getScore())
                    .toList();
            String view = result.getParams().getParam("view").toLowerCase(Locale.ROOT);
            Samples ours = Samples.of("procession", millis);
            findings.add(Finding.of(name(), what() + ", " + view, "ms", ours, Finding.NO_PEER, Bar.atMost(150)));
        }
        return findings;
    }
}
