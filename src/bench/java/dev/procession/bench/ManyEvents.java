package dev.procession.bench;

import dev.procession.trace.Event;
import java.util.ArrayList;
import java.util.List;

/** Makes the events of a long run of many processes that print and sleep in turn. */
final class ManyEvents {

    private static final long MAIN = 1000;
    private static final long STEP_NANOS = 20_000;

    private final List<Event> events = new ArrayList<>();
    private final long[] numbers;
    private long t = 1;

    private ManyEvents(int processes) {
        numbers = new long[processes];
    }

    static List<Event> of(int processes, int count) {
        ManyEvents run = new ManyEvents(processes);
        run.begin();
        for (int i = 0; run.events.size() + processes < count; i++) {
            run.act(i % processes, i);
        }
        run.end();
        return run.events;
    }

    private void begin() {
        events.add(new Event.Started(tick(), MAIN, number(0), MAIN - 1, "MainProcess", false, "many", 0));
        for (int child = 1; child < numbers.length; child++) {
            String name = "Process-" + child;
            events.add(new Event.Launched(tick(), MAIN, number(0), MAIN + child, name));
            events.add(new Event.Started(tick(), MAIN + child, number(child), MAIN, name, false, "work()", 40_000_000));
        }
    }

    private void act(int process, int i) {
        long pid = MAIN + process;
        switch (i / numbers.length % 3) {
            case 0 ->
                events.add(new Event.Printed(
                        tick(),
                        pid,
                        number(process),
                        pid,
                        Event.Stream.OUT,
                        "process " + process + " prints " + i + "\n"));
            case 1 -> events.add(new Event.Waiting(tick(), pid, number(process), Event.Waits.SLEEP, 0, "", 1_000_000));
            default -> {
                long since = numbers[process];
                events.add(new Event.Resumed(tick(), pid, number(process), since, Event.Outcome.DONE));
            }
        }
    }

    private void end() {
        for (int child = 1; child < numbers.length; child++) {
            events.add(new Event.Exited(tick(), MAIN, number(0), MAIN + child, 0));
        }
        events.add(new Event.Exited(tick(), MAIN - 1, 1, MAIN, 0));
    }

    private long tick() {
        return t += STEP_NANOS;
    }

    private long number(int process) {
        return ++numbers[process];
    }
}
