package dev.procession.bench;

import java.lang.management.ManagementFactory;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes the machine, the JDK and the settings on which the figures depend. */
record MachineFacts(Map<String, String> facts) {

    /** The load per core before the first row above which the figures are too noisy to be quoted. */
    private static final double BUSY_LOAD_PER_CORE = 0.3;

    static MachineFacts of(Setting setting) {
        int cores = Runtime.getRuntime().availableProcessors();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "when",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS)));
        facts.put("jdk", Runtime.version() + " (" + System.getProperty("java.vm.vendor") + ")");
        facts.put(
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        facts.put("cores", Integer.toString(cores));
        facts.put("load", load(cores));
        facts.put("python", setting.python().map(PythonPeer::version).orElse("none: rows that need it are skipped"));
        facts.put("jshell", setting.jshell().isPresent() ? "of the same JDK" : "none: rows that need it are skipped");
        facts.put("archives", setting.product().archives());
        facts.put(
                "rounds",
                setting.rounds()
                        + (setting.rounds() < BenchOptions.ENOUGH_ROUNDS
                                ? ", too few to be quoted: use " + BenchOptions.ENOUGH_ROUNDS
                                : ""));
        return new MachineFacts(facts);
    }

    private static String load(int cores) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String figure = String.format(Locale.ROOT, "%.2f in the last minute", load);
        return load > BUSY_LOAD_PER_CORE * cores
                ? figure + ": others use this machine, or just did; figures are noisy"
                : figure;
    }

    List<String> lines() {
        return facts.entrySet().stream()
                .map(fact -> String.format("%-9s %s", fact.getKey(), fact.getValue()))
                .toList();
    }
}
