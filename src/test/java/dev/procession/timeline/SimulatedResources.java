package dev.procession.timeline;

import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Waits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;

/** The locks, queues and other objects that the processes of a simulated run share, with the waits that they cause. */
@NullUnmarked
final class SimulatedResources {

    private static final long LOCK = 1;
    private static final long QUEUE = 2;
    private static final long EVENT = 3;
    private static final long CONDITION = 4;
    private static final long BARRIER = 5;
    private static final long ITEMS = 6;
    private static final long SEMAPHORE = 7;
    private static final int PARTIES = 2;

    private final Random random;
    private final SimulatedOrder order;

    private SimulatedProcess holder;
    private SimulatedProcess lastHolder;
    private int taken = -1;
    private int givenBack = -1;
    private int messages;
    private final Deque<int[]> queue = new ArrayDeque<>();
    private int setAt = -1;
    private final List<Waiter> awaiting = new ArrayList<>();
    private final List<Waiter> waiters = new ArrayList<>();
    private Meeting meeting = new Meeting(1);
    private final List<Integer> done = new ArrayList<>();
    private int unfinished;
    private final List<Integer> permits = new ArrayList<>();
    private final Map<SimulatedProcess, Integer> permitted = new HashMap<>();
    private int used;

    /** A process that waits, and the event that notified it; negative until then. */
    private static final class Waiter {
        int by = -1;
    }

    /** The processes that arrive at the barrier for one round. */
    private static final class Meeting {
        final long round;
        final List<Integer> arrivals = new ArrayList<>();

        Meeting(long round) {
            this.round = round;
        }
    }

    SimulatedResources(Random random, SimulatedOrder order) {
        this.random = random;
        this.order = order;
    }

    void lock(SimulatedProcess p) {
        if (holder == p) {
            givenBack = p.act((t, n) -> new Released(t, p.pid, n, LOCK, "L"));
            lastHolder = p;
            holder = null;
        } else if (holder == null) {
            take(p, p.last);
        } else {
            SimulatedProcess.Wait[] wait = new SimulatedProcess.Wait[1];
            wait[0] = p.waits(Waits.LOCK, LOCK, () -> holder == null, resumed -> take(p, wait[0].begun));
        }
    }

    /**
     * Lets a process acquire the lock.
     *
     * @param asked the event at which the process asked for the lock; if the last holder was not forced to acquire it
     *     before that, the order of the two is chance
     */
    private void take(SimulatedProcess p, int asked) {
        holder = p;
        int before = taken;
        taken = p.act((t, n) -> new Acquired(t, p.pid, n, LOCK, "L"));
        if (lastHolder == null || lastHolder == p) {
            return;
        }
        if (order.isForced(before, asked)) {
            order.tie(givenBack, taken);
        } else {
            order.tieByChance(givenBack, taken);
        }
    }

    /**
     * Releases a permit of a semaphore if {@code gives}; otherwise acquires one, if there is one. The semaphore begins
     * without permits.
     */
    void permit(SimulatedProcess p, boolean gives) {
        if (gives) {
            permits.add(p.act((t, n) -> new Released(t, p.pid, n, SEMAPHORE, "s")));
        } else if (used < permits.size()) {
            int asked = p.last;
            boolean othersCameFirst = permitted.entrySet().stream()
                    .allMatch(other -> other.getKey() == p || order.isForced(other.getValue(), asked));
            int at = p.act((t, n) -> new Acquired(t, p.pid, n, SEMAPHORE, "s", 0));
            int given = permits.get(used++);
            permitted.put(p, at);
            if (othersCameFirst) {
                order.tie(given, at);
            } else {
                order.tieByChance(given, at);
            }
        }
    }

    void send(SimulatedProcess p) {
        int number = ++messages;
        int at = p.act((t, n) -> new Sent(t, p.pid, n, QUEUE, "q", number, ""));
        queue.add(new int[] {number, at});
    }

    void receive(SimulatedProcess p) {
        int[] message = queue.poll();
        if (message != null) {
            order.tie(message[1], p.act((t, n) -> new Received(t, p.pid, n, QUEUE, "q", message[0], "")));
        }
    }

    private int announces(SimulatedProcess p, Announcement news, long object) {
        return p.act((t, n) -> new Announced(t, p.pid, n, news, object, ""));
    }

    /**
     * Sets an event object or clears it. A process that waits when it is set goes on, even if it is cleared before
     * that.
     */
    void setOrClear(SimulatedProcess p) {
        if (random.nextInt(3) == 0) {
            announces(p, Announcement.CLEAR, EVENT);
            setAt = -1;
            return;
        }
        int at = announces(p, Announcement.SET, EVENT);
        setAt = setAt < 0 ? at : setAt;
        awaiting.forEach(each -> each.by = at);
        awaiting.clear();
    }

    void awaitEvent(SimulatedProcess p) {
        Waiter told = new Waiter();
        p.waits(Waits.EVENT, EVENT, () -> told.by >= 0, at -> order.tie(told.by, at)).onGivingUp =
                () -> awaiting.remove(told);
        told.by = setAt;
        if (setAt < 0) {
            awaiting.add(told);
        }
    }

    void signal(SimulatedProcess p) {
        Announcement news = random.nextInt(3) == 0 ? Announcement.SIGNAL_ALL : Announcement.SIGNAL;
        int at = announces(p, news, CONDITION);
        int count = news == Announcement.SIGNAL ? Math.min(1, waiters.size()) : waiters.size();
        waiters.subList(0, count).forEach(each -> each.by = at);
        waiters.subList(0, count).clear();
    }

    void awaitSignal(SimulatedProcess p) {
        Waiter told = new Waiter();
        waiters.add(told);
        p.waits(Waits.CONDITION, CONDITION, () -> told.by >= 0, at -> order.tie(told.by, at)).onGivingUp =
                () -> waiters.remove(told);
    }

    void barrier(SimulatedProcess p) {
        Meeting mine = meeting;
        SimulatedProcess.Wait wait = p.waits(
                Waits.BARRIER,
                BARRIER,
                () -> mine.arrivals.size() == PARTIES,
                at -> mine.arrivals.forEach(each -> order.tie(each, at)));
        wait.number = () -> mine.round;
        wait.onGivingUp = () -> mine.arrivals.remove((Integer) wait.begun);
        mine.arrivals.add(wait.begun);
        if (mine.arrivals.size() == PARTIES) {
            meeting = new Meeting(mine.round + 1);
        }
    }

    void putOrFinishItem(SimulatedProcess p) {
        if (unfinished == 0) {
            unfinished++;
        } else {
            unfinished--;
            done.add(announces(p, Announcement.ITEM_DONE, ITEMS));
        }
    }

    void awaitItems(SimulatedProcess p) {
        p.waits(Waits.ITEMS_DONE, ITEMS, () -> unfinished == 0, at -> done.forEach(each -> order.tie(each, at)));
    }
}
