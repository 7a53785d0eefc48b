package dev.procession.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Measures the resident memory of idle processes: all processes of a shell at its prompt, and a sleeping child. */
final class MemoryRow implements BenchRow {

    private static final Pattern PID = Pattern.compile("\\bpid (\\d+)\\b");

    /** The time that both shells go on loading after the prompt. */
    private static final long SETTLING_SECONDS = 3;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String what() {
        return "RSS of a shell at its prompt, of a child that sleeps";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        BenchPrograms programs = setting.programs();
        Race race = new Race(setting.rounds());
        Samples shell = race.add("procession", () -> shell(Repl.procession(setting.product())));
        Samples jshell = race.add("jshell", setting.jshell(), j -> shell(Repl.jshell(j)));
        Samples child = race.add("procession", () -> child(programs.inShell("Sleep")));
        Samples plain = race.add("procession", () -> child(programs.ordinary("Sleep")));
        Samples spawn = race.add("Python spawn", setting.python(), p -> child(p.run("sleep", "spawn")));
        race.run();
        return List.of(
                Finding.of(
                        name(),
                        "RSS of a shell at its prompt, all processes",
                        "MB",
                        shell,
                        jshell,
                        Threshold.ratioAtMost(0.8)),
                Finding.of(
                        name(), "RSS of a child that sleeps, in the shell", "MB", child, spawn, Threshold.atMost(45)),
                Finding.of(
                        name(),
                        "RSS of a child that sleeps, ordinary program",
                        "MB",
                        plain,
                        spawn,
                        Threshold.atMost(45)));
    }

    private static double[] shell(Repl repl) throws Exception {
        try (Pty terminal = repl.open()) {
            terminal.expect(repl.prompt());
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            return Race.one(ResidentMemory.megabytes(terminal.handle()));
        }
    }

    private static double[] child(ProgramOutput running) throws Exception {
        try (ProgramOutput output = running) {
            long pid = output.awaitNumber(PID);
            TimeUnit.SECONDS.sleep(1);
            return Race.one(ResidentMemory.megabytes(pid));
        }
    }
}
