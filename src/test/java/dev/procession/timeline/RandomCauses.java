package dev.procession.timeline;

import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Announced;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.News;
import dev.procession.trace.Event.Outcome;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Received;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Resumed;
import dev.procession.trace.Event.Sent;
import dev.procession.trace.Event.Signalled;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;

/**
 * Plays processes that start each other, wait and exchange messages, one step of one of them at a time, and writes down
 * what happens together with what each event had to come after, as the play knows it.
 */
@NullUnmarked
final class RandomCauses {

    private static final long LOCK = 1;
    private static final long QUEUE = 2;
    private static final long EVENT = 3;
    private static final long CONDITION = 4;
    private static final long BARRIER = 5;
    private static final long ITEMS = 6;
    private static final long SEMAPHORE = 7;
    private static final long SHELL = 1;
    private static final int PARTIES = 2;
    private static final int MOST = 7;

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final List<BitSet> before = new ArrayList<>();
    private final List<Player> players = new ArrayList<>();

    private Player holder;
    private int lastRelease = -1;
    private int messages;
    private final Deque<int[]> queue = new ArrayDeque<>();
    private int setAt = -1;
    private final List<Player> waiters = new ArrayList<>();
    private Meeting meeting = new Meeting(1);
    private final List<Integer> done = new ArrayList<>();
    private int unfinished;
    private final List<Integer> permits = new ArrayList<>();
    private int taken;
    private long shellSeq;

    /** Those who come to the barrier for one round. */
    private static final class Meeting {
        final long round;
        final List<Integer> arrivals = new ArrayList<>();

        Meeting(long round) {
            this.round = round;
        }
    }

    /** One process: its last event, and what it must still do before anything else. */
    private final class Player {
        final long pid;
        final Player parent;
        long seq;
        int last = -1;
        int launched = -1;
        int ended = -1;
        int signal = -1;
        boolean ending;
        int killed = -1;
        BooleanSupplier then = this::begin;

        Player(long pid, Player parent) {
            this.pid = pid;
            this.parent = parent;
        }

        private boolean begin() {
            long ppid = parent == null ? SHELL : parent.pid;
            String name = parent == null ? "MainProcess" : "Process-" + pid;
            int at = happens(this, new Started(now(), pid, ++seq, ppid, name, false, "", 0));
            if (launched >= 0) {
                tie(launched, at);
            }
            return true;
        }
    }

    RandomCauses(long seed, int steps) {
        random = new Random(seed);
        players.add(new Player(100, null));
        for (int i = 0; i < steps; i++) {
            step(players.get(random.nextInt(players.size())));
        }
    }

    private void step(Player player) {
        BooleanSupplier pending = player.then;
        if (player.ended >= 0) {
            return;
        } else if (player.killed >= 0 || player.ending) {
            reap(player);
        } else if (pending == null) {
            act(player);
        } else if (pending.getAsBoolean() && player.then == pending) {
            player.then = null;
        }
    }

    List<Event> events() {
        return events;
    }

    /** Whether, as the play knows, {@code a} had to come before {@code b}. */
    boolean isBefore(int a, int b) {
        return before.get(b).get(a);
    }

    private long now() {
        return 1000 + events.size();
    }

    private int happens(Player player, Event event) {
        int at = events.size();
        events.add(event);
        before.add(new BitSet());
        if (player.last >= 0) {
            tie(player.last, at);
        }
        player.last = at;
        return at;
    }

    /** The newest event comes after {@code cause} and all that came before that. */
    private void tie(int cause, int at) {
        before.get(at).or(before.get(cause));
        before.get(at).set(cause);
    }

    private void act(Player p) {
        switch (random.nextInt(15)) {
            case 0 -> launch(p);
            case 1 -> join(p);
            case 2, 3 -> lock(p);
            case 4 -> send(p);
            case 5 -> receive(p);
            case 6 -> announce(p);
            case 7 -> awaitEvent(p);
            case 8 -> condition(p);
            case 9 -> barrier(p);
            case 10 -> items(p);
            case 11 -> permit(p);
            case 12 -> end(p);
            default -> happens(p, new Printed(now(), p.pid, ++p.seq, p.pid, Stream.OUT, "x\n"));
        }
    }

    private void launch(Player p) {
        if (players.size() < MOST) {
            Player child = new Player(100 + players.size(), p);
            child.launched = happens(p, new Launched(now(), p.pid, ++p.seq, child.pid, "Process-" + child.pid));
            players.add(child);
        }
    }

    private long waits(Player p, Waits what, long target) {
        happens(p, new Waiting(now(), p.pid, ++p.seq, what, target, "", -1));
        return p.seq;
    }

    private int resumes(Player p, long since) {
        return happens(p, new Resumed(now(), p.pid, ++p.seq, since, Outcome.DONE));
    }

    private void join(Player p) {
        for (Player child : players) {
            if (child.parent == p && random.nextBoolean()) {
                long since = waits(p, Waits.JOIN, child.pid);
                p.then = () -> {
                    if (child.ended < 0) {
                        return false;
                    }
                    tie(child.ended, resumes(p, since));
                    return true;
                };
                return;
            }
        }
    }

    private void lock(Player p) {
        if (holder == p) {
            lastRelease = happens(p, new Released(now(), p.pid, ++p.seq, LOCK, "L"));
            holder = null;
        } else if (holder == null) {
            take(p);
        } else {
            long since = waits(p, Waits.LOCK, LOCK);
            p.then = () -> {
                if (holder != null) {
                    return false;
                }
                resumes(p, since);
                take(p);
                return true;
            };
        }
    }

    private void take(Player p) {
        holder = p;
        int at = happens(p, new Acquired(now(), p.pid, ++p.seq, LOCK, "L"));
        if (lastRelease >= 0) {
            tie(lastRelease, at);
        }
    }

    private void send(Player p) {
        int at = happens(p, new Sent(now(), p.pid, ++p.seq, QUEUE, "q", ++messages, ""));
        queue.add(new int[] {messages, at});
    }

    private void receive(Player p) {
        int[] message = queue.poll();
        if (message != null) {
            int at = happens(p, new Received(now(), p.pid, ++p.seq, QUEUE, "q", message[0], ""));
            tie(message[1], at);
        }
    }

    private void announce(Player p) {
        if (random.nextBoolean()) {
            int at = happens(p, new Announced(now(), p.pid, ++p.seq, News.SET, EVENT, "e"));
            setAt = setAt < 0 ? at : setAt;
        } else {
            happens(p, new Announced(now(), p.pid, ++p.seq, News.CLEAR, EVENT, "e"));
            setAt = -1;
        }
    }

    private void awaitEvent(Player p) {
        long since = waits(p, Waits.EVENT, EVENT);
        p.then = () -> {
            if (setAt < 0) {
                return false;
            }
            tie(setAt, resumes(p, since));
            return true;
        };
    }

    private void condition(Player p) {
        if (random.nextBoolean()) {
            News news = random.nextInt(3) == 0 ? News.SIGNAL_ALL : News.SIGNAL;
            int at = happens(p, new Announced(now(), p.pid, ++p.seq, news, CONDITION, "c"));
            int count = news == News.SIGNAL ? Math.min(1, waiters.size()) : waiters.size();
            for (Player waiter : waiters.subList(0, count)) {
                waiter.signal = at;
            }
            waiters.subList(0, count).clear();
        } else {
            long since = waits(p, Waits.CONDITION, CONDITION);
            p.signal = -1;
            waiters.add(p);
            p.then = () -> {
                if (p.signal < 0) {
                    return false;
                }
                tie(p.signal, resumes(p, since));
                return true;
            };
        }
    }

    private void barrier(Player p) {
        long since = waits(p, Waits.BARRIER, BARRIER);
        Meeting mine = meeting;
        mine.arrivals.add(p.last);
        if (mine.arrivals.size() == PARTIES) {
            meeting = new Meeting(mine.round + 1);
        }
        p.then = () -> {
            if (mine.arrivals.size() < PARTIES) {
                return false;
            }
            int at = happens(p, new Resumed(now(), p.pid, ++p.seq, since, Outcome.DONE, mine.round));
            mine.arrivals.forEach(each -> tie(each, at));
            return true;
        };
    }

    /** Work on items: put, reported as done, or waited for. */
    private void items(Player p) {
        int choice = random.nextInt(4);
        if (choice == 0) {
            unfinished++;
        } else if (choice < 3 && unfinished > 0) {
            unfinished--;
            done.add(happens(p, new Announced(now(), p.pid, ++p.seq, News.ITEM_DONE, ITEMS, "i")));
        } else {
            long since = waits(p, Waits.ITEMS_DONE, ITEMS);
            p.then = () -> {
                if (unfinished > 0) {
                    return false;
                }
                int at = resumes(p, since);
                done.forEach(each -> tie(each, at));
                return true;
            };
        }
    }

    /** A semaphore without permits, to which main alone gives any. */
    private void permit(Player p) {
        if (p.parent == null) {
            permits.add(happens(p, new Released(now(), p.pid, ++p.seq, SEMAPHORE, "s")));
        } else if (taken < permits.size()) {
            int at = happens(p, new Acquired(now(), p.pid, ++p.seq, SEMAPHORE, "s", 0));
            tie(permits.get(taken++), at);
        }
    }

    private void end(Player p) {
        Player other = players.get(random.nextInt(players.size()));
        if (other != p && other.then == null && other.killed < 0 && !other.ending && other.ended < 0) {
            other.killed = happens(p, new Signalled(now(), p.pid, ++p.seq, other.pid, "TERM"));
        } else {
            p.ending = true;
        }
    }

    /** The parent reports the end, which is the last event of the process that ends and none of the parent's own. */
    private void reap(Player p) {
        Player by = p.parent;
        boolean reported = by == null || by.ended < 0;
        List<Player> children =
                players.stream().filter(child -> child.parent == p).toList();
        if (p.killed < 0 && children.stream().anyMatch(child -> child.ended < 0)) {
            return;
        }
        long author = by == null || !reported ? SHELL : by.pid;
        long seq = by == null || !reported ? ++shellSeq : ++by.seq;
        Integer status = !reported ? null : p.killed < 0 ? 0 : Integer.valueOf(-15);
        p.ended = happens(p, new Exited(now(), author, seq, p.pid, status));
        if (p.killed >= 0 && reported) {
            tie(p.killed, p.ended);
        } else if (reported) {
            children.forEach(child -> tie(child.ended, p.ended));
        }
    }
}
