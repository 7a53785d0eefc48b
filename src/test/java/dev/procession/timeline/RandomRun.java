package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Failed;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Scheduled;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Truncated;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random events and runs, the same for the same seed. */
public final class RandomRun {

    private static final String[] TEXTS = {
        "",
        " ",
        "\n",
        "hello\n",
        "two\nlines\n",
        "\r\n",
        "进程开启——————————\n",
        "👩\u200d👧\n",
        "e\u0301\u0301\u0301",
        "\ud800",
        "\u001b[31mred\u0007",
        "a\tb",
        "a very long line of several words that has to be wrapped somewhere ",
        "\u202eabc\u2066",
        "x".repeat(300),
        "名".repeat(90),
        "\u00a0\u00a0",
        "{0}",
        "，。，。，。，。，。，。，。，。，。，。，。"
    };

    private static final long[] PIDS = {4300, 4310, 4321, 4322, 4330, 1, 0, -5, Long.MAX_VALUE};

    private static final long[] TIMES = {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1};

    private final Random random;

    public RandomRun(long seed) {
        random = new Random(seed);
    }

    /** Random events in random order, as in a damaged file. */
    public List<Event> garbage(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long t = random.nextInt(50) == 0 ? pick(TIMES) : 1_000_000L * random.nextInt(5000);
            long seq = random.nextInt(20) == 0 ? random.nextLong() : random.nextInt(40);
            events.add(anything(t, pick(PIDS), seq));
        }
        return events;
    }

    private Event anything(long t, long pid, long seq) {
        long other = pick(PIDS);
        return switch (random.nextInt(20)) {
            case 0 -> new Started(t, pid, seq, other, name(), random.nextBoolean(), text(), random.nextLong());
            case 1 -> new Launched(t, pid, seq, other, name());
            case 2, 3, 4 ->
                new Printed(t, pid, seq, random.nextInt(4) == 0 ? other : pid, pick(Stream.values()), text());
            case 5, 6 -> new Waiting(t, pid, seq, pick(Waits.values()), other, text(), random.nextInt(3) - 1);
            case 7, 8 -> new Resumed(t, pid, seq, random.nextInt(40), pick(Outcome.values()));
            case 9 -> new Acquired(t, pid, seq, random.nextInt(2), text());
            case 10 -> new Released(t, pid, seq, random.nextInt(2), text());
            case 11 -> new Sent(t, pid, seq, 1, text(), random.nextInt(5), text());
            case 12 -> new Received(t, pid, seq, 1, text(), random.nextInt(5), text());
            case 13 ->
                random.nextBoolean()
                        ? new Signalled(t, pid, seq, other, text())
                        : new Reparented(t, pid, seq, other, pick(PIDS), pick(PIDS));
            case 14 ->
                random.nextBoolean()
                        ? new Failed(t, pid, seq, text(), text(), text())
                        : new Truncated(t, pid, seq, random.nextLong());
            case 15 -> new Announced(t, pid, seq, pick(Announcement.values()), random.nextInt(2), text());
            case 16 ->
                random.nextBoolean()
                        ? new Prepared(t, pid, seq, other)
                        : new Omitted(t, pid, seq, random.nextInt(2), text(), random.nextLong());
            case 17 -> new Scheduled(t, pid, seq, other, random.nextLong(), t, random.nextLong(), 1, seq, 1);
            case 18 -> new LetGo(t, pid, seq, other, random.nextInt(40), text());
            default -> new Exited(t, pid, seq, other, random.nextInt(3) == 0 ? null : random.nextInt(300) - 40);
        };
    }

    private String name() {
        return random.nextInt(4) == 0 ? TimelineAccumulator.MAIN_PROCESS_NAME : text();
    }

    private String text() {
        return pick(TEXTS);
    }

    /** A valid run, in which {@code children} processes print the numbers from 0 to {@code lines}. */
    public List<Event> run(int children, int lines) {
        ScriptedRun run = new ScriptedRun("random");
        List<ScriptedRun.Actor> alive = new ArrayList<>();
        ScriptedRun.Actor main = run.main(4310);
        run.at(0, main).begins();
        alive.add(main);
        double t = 1;
        for (int i = 1; i <= children; i++, t += random.nextInt(9)) {
            ScriptedRun.Actor parent = alive.get(random.nextInt(3) == 0 ? random.nextInt(alive.size()) : 0);
            ScriptedRun.Actor child = run.child(random.nextInt(5) == 0 ? "子进程" + i : "Process-" + i, 4320 + i, parent);
            run.at(t, parent).launches(child);
            run.at(t + 0.5 + random.nextInt(3), child).begins();
            t += 4;
            alive.add(child);
        }
        for (int i = 0; i < lines; i++, t += random.nextInt(4) * random.nextDouble()) {
            act(run.at(t, alive.get(random.nextInt(alive.size()))), "n" + i + ".", alive);
        }
        for (int i = alive.size() - 1; i > 0; i--, t++) {
            run.at(t, main).reaps(alive.get(i), random.nextInt(3) == 0 ? -15 : 0);
        }
        run.at(t, run.shell()).reaps(main, 0);
        return run.events();
    }

    private void act(ScriptedRun.Actions doing, String token, List<ScriptedRun.Actor> alive) {
        switch (random.nextInt(6)) {
            case 0 -> doing.prints(token + "\n").sleeps(random.nextDouble()).resumes();
            case 1 -> doing.prints("the ").prints("words ").prints(token + "\n");
            case 2 -> doing.prints(token).sleeps(0.01).resumes();
            case 3 ->
                doing.prints(Stream.ERR, "进程 " + token + "\n")
                        .joins(alive.get(0), 1)
                        .resumes(Outcome.TIMED_OUT);
            case 4 -> doing.prints("first line\n" + token + "\nlast").signals(alive.get(0), "USR1");
            default -> doing.prints(token + " " + pick(TEXTS).replace('\n', ' ') + "\n");
        }
    }

    private long pick(long[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
