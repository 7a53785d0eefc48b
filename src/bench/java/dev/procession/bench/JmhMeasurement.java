package dev.procession.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures code of the shell with JMH, in a JVM with the options of the shell. */
final class JmhMeasurement {

    private JmhMeasurement() {}

    /**
     * The milliseconds of single calls, by the value of the parameter.
     *
     * @param parameter the parameter of the benchmark; empty for none
     * @param warmUp the number of calls before those that count
     */
    static Map<String, Samples> measure(Class<?> benchmark, String parameter, int warmUp, int rounds)
            throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .mode(Mode.SingleShotTime)
                        .timeUnit(TimeUnit.MILLISECONDS)
                        .warmupIterations(warmUp)
                        .measurementIterations(rounds)
                        .forks(1)
                        .jvmArgs("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx1g")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        if (results.isEmpty()) {
            throw new IllegalStateException("JMH has no results");
        }
        Map<String, Samples> samples = new LinkedHashMap<>();
        for (RunResult result : results) {
            List<Double> millis = new ArrayList<>();
            result.getAggregatedResult()
                    .getIterationResults()
                    .forEach(
                            iteration -> millis.add(iteration.getPrimaryResult().getScore()));
            String value = parameter.isEmpty() ? "" : result.getParams().getParam(parameter);
            samples.put(value, Samples.of("procession", millis));
        }
        return samples;
    }
}
