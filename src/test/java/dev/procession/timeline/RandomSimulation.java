package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.LetGo;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/**
 * Simulates processes that start each other, wait and exchange messages, one step of one process at a time. It records
 * the events together with the order that the simulation itself forces on them. A process that waits for a long time
 * gives up, so that the simulation goes on.
 */
@NullUnmarked
public final class RandomSimulation {

    private static final int MAX_ALIVE = 6;
    private static final int GIVE_UP_ONE_IN = 8;

    private final Random random;
    private final SimulatedOrder order = new SimulatedOrder();
    private final SimulatedResources things;
    private final SimulatedProcess shell = new SimulatedProcess(1, null, order);
    private final List<SimulatedProcess> processes = new ArrayList<>();

    public RandomSimulation(long seed, int steps) {
        random = new Random(seed);
        things = new SimulatedResources(random, order);
        processes.add(new SimulatedProcess(100, null, order));
        for (int i = 0; i < steps; i++) {
            step(processes.get(random.nextInt(processes.size())));
        }
        // an arrival at a barrier gets the number of its round only when the process goes on
        processes.stream()
                .filter(p -> p.wait != null && p.wait.isOver.getAsBoolean())
                .forEach(p -> p.resumes(Outcome.DONE));
    }

    public List<Event> events() {
        return order.events();
    }

    public SimulatedOrder order() {
        return order;
    }

    private void step(SimulatedProcess p) {
        if (p.ended >= 0) {
            return;
        } else if (p.parent != null && p.parent.ended >= 0 && !p.adopted) {
            adopt(p);
        } else if (p.killed >= 0 || p.ending) {
            reap(p);
        } else if (p.last < 0) {
            begin(p);
        } else if (p.wait == null) {
            act(p);
        } else {
            waits(p);
        }
    }

    private void begin(SimulatedProcess p) {
        long ppid = p.parent == null ? shell.pid : p.parent.pid;
        String name = p.parent == null ? "MainProcess" : "Process-" + p.pid;
        int at = p.act((t, n) -> new Started(t, p.pid, n, ppid, name, false, "", 0));
        if (p.launched >= 0) {
            order.tie(p.launched, at);
        }
    }

    private void act(SimulatedProcess p) {
        switch (random.nextInt(23)) {
            case 0, 1 -> launch(p);
            case 2 -> join(p);
            case 3, 4, 5 -> things.lock(p);
            case 6 -> things.send(p);
            case 7 -> things.receive(p);
            case 8, 9 -> things.setOrClear(p);
            case 10 -> things.awaitEvent(p);
            case 11 -> things.signal(p);
            case 12 -> things.awaitSignal(p);
            case 13 -> things.barrier(p);
            case 14, 15 -> things.putOrFinishItem(p);
            case 16 -> things.awaitItems(p);
            case 17, 18 -> things.permit(p, p.parent == null);
            case 19 -> checkpoint(p);
            case 20 -> end(p);
            default -> p.act((t, n) -> new Printed(t, p.pid, n, p.pid, Stream.OUT, "x\n"));
        }
    }

    /**
     * Ends the wait of a process if it is over, but not always at once: a process may notice only after a while that it
     * can go on.
     */
    private void waits(SimulatedProcess p) {
        if (!p.wait.isOver.getAsBoolean()) {
            if (random.nextInt(GIVE_UP_ONE_IN) == 0) {
                p.resumes(Outcome.TIMED_OUT);
            }
        } else if (random.nextInt(3) == 0) {
            p.resumes(Outcome.DONE);
        }
    }

    private void launch(SimulatedProcess p) {
        if (processes.stream().filter(SimulatedProcess::isAlive).count() < MAX_ALIVE) {
            SimulatedProcess child = new SimulatedProcess(100 + processes.size(), p, order);
            child.launched = p.act((t, n) -> new Launched(t, p.pid, n, child.pid, "Process-" + child.pid));
            processes.add(child);
        }
    }

    private void join(SimulatedProcess p) {
        List<SimulatedProcess> children =
                processes.stream().filter(child -> child.parent == p).toList();
        if (!children.isEmpty()) {
            SimulatedProcess child = children.get(random.nextInt(children.size()));
            p.waits(Waits.JOIN, child.pid, () -> child.ended >= 0, at -> order.tie(child.ended, at));
        }
    }

    /** Lets the process wait at a checkpoint, which the shell permits it to leave. */
    private void checkpoint(SimulatedProcess p) {
        int[] letGo = {-1};
        SimulatedProcess.Wait wait = p.waits(Waits.CHECKPOINT, 0, () -> letGo[0] >= 0, at -> order.tie(letGo[0], at));
        letGo[0] = shell.act((t, n) -> new LetGo(t, shell.pid, n, p.pid, wait.since, "A"));
    }

    /** Ends this process or another. Main rarely ends, because the simulation ends with it. */
    private void end(SimulatedProcess p) {
        SimulatedProcess other = processes.get(random.nextInt(processes.size()));
        SimulatedProcess killer = random.nextInt(3) == 0 ? shell : p;
        if (other != p && other.parent != null && other.isAlive() && other.last >= 0 && other.wait == null) {
            other.killed = killer.act((t, n) -> new Signalled(t, killer.pid, n, other.pid, "TERM"));
        } else if (p.parent != null || random.nextInt(20) == 0) {
            p.ending = true;
        }
    }

    /**
     * Ends the process; its parent reports the exit. It is the last event of the process that ended, and not one of the
     * parent's actions.
     */
    private void reap(SimulatedProcess p) {
        List<SimulatedProcess> children =
                processes.stream().filter(child -> child.parent == p).toList();
        if (p.killed < 0 && children.stream().anyMatch(child -> child.ended < 0)) {
            return;
        }
        boolean orphan = p.parent != null && p.parent.ended >= 0;
        SimulatedProcess author = p.parent == null || orphan ? shell : p.parent;
        Integer status = orphan ? null : p.killed < 0 ? 0 : Integer.valueOf(-15);
        p.ended = p.actOn(author, (t, n) -> new Exited(t, author.pid, n, p.pid, status));
        if (p.killed >= 0 && !orphan) {
            order.tie(p.killed, p.ended);
        } else if (!orphan) {
            children.forEach(child -> order.tie(child.ended, p.ended));
        }
    }

    /**
     * Gives an orphan another parent. The shell observes that from outside, so this event has no order relative to
     * those of the orphan.
     */
    private void adopt(SimulatedProcess orphan) {
        orphan.adopted = true;
        long from = orphan.parent.pid;
        int at = shell.say((t, n) -> new Reparented(t, shell.pid, n, orphan.pid, from, 1));
        order.tie(orphan.launched, at);
        order.tie(orphan.parent.ended, at);
    }
}
