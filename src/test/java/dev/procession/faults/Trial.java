package dev.procession.faults;

import dev.procession.cli.PseudoTerminal;
import dev.procession.faults.Family.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One trial: a plan is carried out, all shells are ended, and what is left is looked at. */
final class Trial {

    /** The longest time that anything may take. It is long, because the machine may be busy. */
    private static final long DEADLINE_SECONDS = 120;

    private static final long TYPE_AGAIN_SECONDS = 2;

    private static final String CLEAR_LINE = "\u0015";

    private final Plan plan;
    private final Family family;
    private final Place place;
    private final List<ShellAtTerminal> shells = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();
    private boolean killed;
    private boolean diskWasFull;
    private String certainlyTyped = "";

    private Trial(Plan plan, Place place) {
        this.plan = plan;
        this.place = place;
        this.family = new Family(place.work().toString());
    }

    /**
     * What came of a trial.
     *
     * @param faults how often which fault met something
     * @param problems what must not be; empty if all is well
     * @param report everything that helps to find out why
     */
    record Outcome(Map<String, Integer> faults, List<String> problems, String report) {}

    static Outcome run(Plan plan) throws IOException, InterruptedException {
        try (Place place = Place.make(plan.scarcity() == Scarcity.PROCESSES, plan.seed())) {
            Trial trial = new Trial(plan, place);
            try {
                trial.carryOut();
                return new Outcome(trial.faults, trial.problems, trial.problems.isEmpty() ? "" : trial.report());
            } finally {
                trial.cleanUp();
            }
        }
    }

    private void carryOut() throws IOException, InterruptedException {
        open(plan.makesArchives(), plan.scarcity(), plan.amount());
        if (plan.waitsForPrompt()) {
            beginInPeace();
        }
        for (Plan.Step step : plan.steps()) {
            TimeUnit.MILLISECONDS.sleep(step.afterMillis()); // The instant is what is random here.
            perform(step.deed());
        }
        for (int i = 0; i < shells.size(); i++) {
            end(shells.get(i), plan.ending(i));
        }
        for (Disk disk : Disk.values()) {
            place.free(disk);
        }
        boolean historyMayBeCut = diskWasFull || plan.scarcity() == Scarcity.FILE_SIZE;
        Aftermath after = new Aftermath(place, family, problems, DEADLINE_SECONDS, historyMayBeCut);
        if (problems.isEmpty()) {
            after.onlyStoppedProcessesAreLeft(killed);
            after.historyHas(certainlyTyped);
            place.age();
            ShellAtTerminal next = open(false, Scarcity.NOTHING, 0, "--lang", "en");
            after.nextStartWorks(next);
            after.nothingIsLeft();
            after.stateIsWhole();
        }
        for (ShellAtTerminal each : shells) {
            Screens.problems(each.screen()).forEach(problems::add);
        }
        after.noCrashReports();
    }

    private ShellAtTerminal open(boolean archives, Scarcity scarcity, int amount, String... arguments)
            throws IOException {
        ShellAtTerminal shell =
                ShellAtTerminal.start(place.environment(family, archives), place.command(scarcity, amount, arguments));
        shells.add(shell);
        return shell;
    }

    /** Waits for the prompt and types a line that is answered, so that it must be kept. */
    private void beginInPeace() {
        ShellAtTerminal first = shells.get(0);
        boolean prompt = first.awaitText(ShellAtTerminal.PROMPT, 0, DEADLINE_SECONDS);
        if (plan.scarcity() != Scarcity.NOTHING) {
            if (!prompt && first.isAlive()) {
                problems.add("no prompt and no end, with too little of " + plan.scarcity() + "\n" + stacks(first));
            }
            return;
        }
        String line = "int first = " + Math.floorMod(plan.seed(), 1_000_000_000L);
        first.type(line + PseudoTerminal.ENTER);
        if (prompt && first.awaitText("first ==> ", 0, DEADLINE_SECONDS)) {
            certainlyTyped = line;
        } else {
            problems.add("no answer at the start");
        }
    }

    private void perform(Deed deed) throws IOException, InterruptedException {
        boolean met = true;
        if (deed instanceof Deed.Typed typed) {
            on(typed.terminal()).type(typed.keys());
        } else if (deed instanceof Deed.Resized resized) {
            on(resized.terminal()).resize(resized.columns(), resized.rows());
        } else if (deed instanceof Deed.SecondShell) {
            open(plan.makesArchives(), Scarcity.NOTHING, 0);
        } else if (deed instanceof Deed.Awaited awaited) {
            met = ShellAtTerminal.await(() -> !family.living(awaited.role()).isEmpty(), awaited.longestSeconds());
        } else if (deed instanceof Deed.HungUp hungUp) {
            ShellAtTerminal shell = on(hungUp.terminal());
            met = shell.isAlive();
            shell.hangUp();
        } else if (deed instanceof Deed.DiskFilled filled) {
            met = place.fill(filled.disk(), filled.left());
            diskWasFull |= met;
        } else if (deed instanceof Deed.DiskFreed freed) {
            place.free(freed.disk());
        } else if (deed instanceof Deed.Signalled sent) {
            met = send(sent);
        }
        done.add((met ? "" : "(met nothing) ") + deed);
        if (met && !deed.fault().isEmpty()) {
            faults.merge(deed.fault(), 1, Integer::sum);
        }
    }

    private ShellAtTerminal on(int terminal) {
        return shells.get(Math.min(terminal, shells.size() - 1));
    }

    private boolean send(Deed.Signalled sent) throws IOException, InterruptedException {
        List<Member> targets = family.living(sent.role());
        if (targets.isEmpty()) {
            return false;
        }
        Member target = targets.get(sent.which() % targets.size());
        killed |= sent.role() == Role.SHELL && sent.signal().equals("KILL");
        Family.signal(sent.signal(), target.pid());
        return true;
    }

    /** Ends a shell if it lives. Whatever happened before, it must listen to that. */
    private void end(ShellAtTerminal shell, Ending ending) throws IOException, InterruptedException {
        if (!shell.isAlive()) {
            return;
        }
        done.add("ended by " + ending);
        faults.merge("end by " + ending, 1, Integer::sum);
        if (ending == Ending.SIGKILL) {
            killed = true;
            Family.signal("KILL", shell.pid());
        } else {
            Family.signal("CONT", shell.pid());
            end(shell, shell.isHungUp() ? Ending.TERMINAL_GONE : ending, DEADLINE_SECONDS);
        }
        if (!shell.awaitEnd(DEADLINE_SECONDS)) {
            problems.add("a shell does not end by " + ending + "\n" + stacks(shell));
        }
    }

    private void end(ShellAtTerminal shell, Ending ending, long seconds) throws IOException, InterruptedException {
        switch (ending) {
            case EXIT_COMMAND ->
                repeat(shell, List.of(PseudoTerminal.CTRL_C, CLEAR_LINE + "/exit" + PseudoTerminal.ENTER), seconds);
            case CTRL_C -> repeat(shell, List.of(PseudoTerminal.CTRL_C), seconds);
            case CTRL_D -> repeat(shell, List.of(PseudoTerminal.CTRL_C, PseudoTerminal.CTRL_D), seconds);
            case SIGTERM -> Family.signal("TERM", shell.pid());
            case SIGHUP -> Family.signal("HUP", shell.pid());
            case SIGKILL -> Family.signal("KILL", shell.pid());
            case TERMINAL_GONE -> shell.hangUp();
        }
    }

    private static void repeat(ShellAtTerminal shell, List<String> keys, long seconds) {
        for (long typed = 0; typed * TYPE_AGAIN_SECONDS < seconds; typed++) {
            shell.type(keys.get((int) (typed % keys.size())));
            if (shell.awaitEnd(TYPE_AGAIN_SECONDS)) {
                return;
            }
        }
    }

    /** What the threads of a shell do that hangs. {@code jstack} itself gives up if the shell does not answer. */
    private String stacks(ShellAtTerminal shell) {
        try {
            Path jstack = Path.of(System.getProperty("java.home"), "bin", "jstack");
            Process process = new ProcessBuilder(place.inside(jstack.toString(), Long.toString(shell.pid())))
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private String report() {
        StringBuilder text = new StringBuilder("what was done:\n");
        text.append("  ").append(plan.scarcity() == Scarcity.NOTHING ? "" : plan.scarcity() + " " + plan.amount());
        text.append(plan.makesArchives() ? " makes archives" : "").append('\n');
        done.forEach(deed -> text.append("  ").append(Screens.visible(deed)).append('\n'));
        for (ShellAtTerminal each : shells) {
            text.append("the last lines of a screen:\n").append(Screens.lastLines(each.screen()));
        }
        return text.toString();
    }

    private void cleanUp() throws IOException, InterruptedException {
        List<Member> left = family.living();
        while (!left.isEmpty()) {
            for (Member each : left) {
                Family.signal("KILL", each.pid());
            }
            left = family.living();
        }
        shells.forEach(ShellAtTerminal::close);
    }
}
