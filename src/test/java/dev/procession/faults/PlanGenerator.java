package dev.procession.faults;

import dev.procession.cli.PseudoTerminal;
import dev.procession.faults.Plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes the plan of a trial from its seed. */
final class PlanGenerator {

    /** An odd number that makes neighbouring seeds far apart; otherwise their first random numbers are alike. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FEWEST_STEPS = 4;
    private static final int MOST_STEPS = 14;
    private static final int MOST_FAULTS = 4;

    private static final List<String> SIGNALS = List.of("KILL", "KILL", "TERM", "HUP", "STOP", "STOP", "CONT");
    private static final List<Role> TARGETS = List.of(
            Role.SHELL, Role.MAIN, Role.MAIN, Role.MAIN, Role.CHILD, Role.CHILD, Role.CHILD, Role.CHILD, Role.READY);

    /** What is left on a full disk, in bytes: nothing, a part of a line, some lines. */
    private static final List<Integer> LEFT_BYTES = List.of(0, 0, 100, 4096, 70_000);

    private static final List<Integer> DESCRIPTORS = List.of(12, 24, 40, 64, 100);
    private static final List<Integer> PROCESSES = List.of(22, 30, 60, 100, 150);
    private static final List<Integer> FILE_BLOCKS = List.of(1, 8, 64);

    private static final int AWAITED_SECONDS = 6;

    private static final int LONGEST_EXPLORING_MILLIS = 6_000;

    private static final int MOST_INDEX = 1000;

    private final Random random;
    private final TypedLines lines;
    private final List<Step> steps = new ArrayList<>();
    private boolean second;

    private PlanGenerator(long seed) {
        this.random = new Random(seed * SPREAD);
        this.lines = new TypedLines(random);
    }

    static Plan plan(long seed) {
        return new PlanGenerator(seed).make(seed);
    }

    /** A plan in which something happens at a random moment to a shell that explores every order of a program. */
    static Plan whileExploring(long seed) {
        PlanGenerator generator = new PlanGenerator(seed);
        generator.interruptExploring();
        return new Plan(
                seed,
                Scarcity.NOTHING,
                0,
                false,
                true,
                List.copyOf(generator.steps),
                List.of(Ending.EXIT_COMMAND, Ending.EXIT_COMMAND));
    }

    private void interruptExploring() {
        String line = "/run " + Program.COUNTERS.fileName() + " --every" + PseudoTerminal.ENTER;
        add(0, new Deed.Typed(0, line));
        add(0, new Deed.Awaited(Role.READY, AWAITED_SECONDS * 10)); // a JVM for a child of the first order
        int moment = random.nextInt(LONGEST_EXPLORING_MILLIS);
        switch (random.nextInt(5)) {
            case 0 -> add(moment, new Deed.Signalled("KILL", Role.SHELL, 0));
            case 1 -> add(moment, new Deed.Signalled("TERM", Role.SHELL, 0));
            case 2 -> add(moment, new Deed.Signalled("KILL", Role.MAIN, random.nextInt(MOST_INDEX)));
            case 3 -> add(moment, new Deed.Signalled("KILL", Role.READY, random.nextInt(MOST_INDEX)));
            default -> add(moment, new Deed.Typed(0, PseudoTerminal.CTRL_C));
        }
    }

    private Plan make(long seed) {
        Scarcity scarcity =
                chance(15) ? Scarcity.values()[1 + random.nextInt(Scarcity.values().length - 1)] : Scarcity.NOTHING;
        boolean archives = chance(15);
        boolean patient = chance(90);
        int count = FEWEST_STEPS + random.nextInt(MOST_STEPS - FEWEST_STEPS);
        int faults = 1 + random.nextInt(MOST_FAULTS);
        add(0, new Deed.Typed(0, lines.start()));
        for (int left = count; left > 0; left--) {
            if (random.nextInt(left) < faults) {
                faults--;
                addFault(archives);
            } else {
                addAction();
            }
        }
        Ending[] all = Ending.values();
        List<Ending> endings = List.of(all[random.nextInt(all.length)], all[random.nextInt(all.length)]);
        return new Plan(seed, scarcity, amount(scarcity), archives, patient, List.copyOf(steps), endings);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private int amount(Scarcity scarcity) {
        return switch (scarcity) {
            case NOTHING -> 0;
            case DESCRIPTORS -> of(DESCRIPTORS);
            case PROCESSES -> of(PROCESSES);
            case FILE_SIZE -> of(FILE_BLOCKS);
        };
    }

    private int pause() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(20);
            case 1 -> random.nextInt(2_000);
            default -> random.nextInt(600);
        };
    }

    private void add(int afterMillis, Deed deed) {
        steps.add(new Step(afterMillis, deed));
    }

    private int terminal() {
        return second ? random.nextInt(2) : 0;
    }

    private void addAction() {
        if (chance(6)) {
            add(pause(), new Deed.Resized(terminal(), 1 + random.nextInt(200), 1 + random.nextInt(60)));
        } else if (chance(4) && !second) {
            second = true;
            add(pause(), new Deed.SecondShell());
        } else {
            add(pause(), new Deed.Typed(terminal(), lines.any()));
        }
    }

    private void addFault(boolean archives) {
        if (chance(5)) {
            add(pause(), new Deed.HungUp(terminal()));
        } else if (chance(12)) {
            Disk disk = Disk.values()[random.nextInt(Disk.values().length)];
            add(pause(), new Deed.DiskFilled(disk, of(LEFT_BYTES)));
            if (chance(50)) {
                addAction();
                add(pause(), new Deed.DiskFreed(disk));
            }
        } else {
            Role target = archives && chance(40) ? Role.ARCHIVE_MAKER : of(TARGETS);
            if (target == Role.READY) {
                add(0, new Deed.Typed(0, lines.prefork()));
            }
            if (chance(80)) {
                add(0, new Deed.Awaited(target, AWAITED_SECONDS));
            }
            add(pause(), new Deed.Signalled(of(SIGNALS), target, random.nextInt(MOST_INDEX)));
            if (chance(30)) {
                boolean same = chance(50);
                Role next = same ? target : of(TARGETS);
                add(random.nextInt(30), new Deed.Signalled(of(SIGNALS), next, random.nextInt(MOST_INDEX)));
            }
        }
    }
}
