package dev.procession.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The benchmark program: measures the chosen rows, prints the table and writes the results to a file. */
public final class Bench {

    private Bench() {}

    /** @param args see {@link BenchOptions} */
    public static void main(String[] args) throws Exception {
        BenchOptions options = BenchOptions.of(args);
        PrintStream out = System.out;
        if (options.list()) {
            BenchRows.ALL.forEach(row -> out.println(row.name() + "\t" + row.what()));
            return;
        }
        Setting setting = Setting.prepare(options);
        MachineFacts head = MachineFacts.of(setting);
        head.lines().forEach(out::println);
        List<Finding> findings = new ArrayList<>();
        boolean broken = false;
        for (BenchRow row : BenchRows.named(options.rows())) {
            out.println("measuring " + row.name() + ": " + row.what());
            try {
                findings.addAll(row.measure(setting));
            } catch (Exception | LinkageError e) {
                broken = true;
                findings.add(Finding.broken(row.name(), row.what(), e));
                e.printStackTrace(out);
            } finally {
                BenchProcesses.endAll();
            }
        }
        out.println();
        head.lines().forEach(out::println);
        new FindingsTable(findings).lines().forEach(out::println);
        out.println(ResultsFile.write(setting, head, findings));
        System.exit(broken ? 1 : 0); // threads that read the output of processes may still run
    }
}
