package dev.procession.engine.control;

import dev.procession.explore.Operation;
import dev.procession.explore.ProcessPath;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.explore.Uncontrolled;
import dev.procession.multiprocessing.internal.gate.GateWire;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.gate.Visible;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The gates of one run: which process stands before what, and who takes the next step. */
public final class GateServer implements Closeable {

    private static final Visible[] KINDS = Visible.values();
    /** A number that is short enough to be a pid, and no part of a longer one. */
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{1,18}(?!\\d)");

    /** A smaller number in a text is hardly a pid. Where pids are small, such as in a container, they are shown. */
    private static final long LEAST_PID = 1000;

    /** What main is told when it asks for its parent. */
    private static final long SHELL_PID = ProcessHandle.current().pid();

    /** How long to wait for processes of a run that is not controlled anyway. */
    private static final long UNCONTROLLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Loose[] REASONS = Loose.values();

    private final GateSocket socket;
    private final ObjectNames objectNames;
    private final long deadlineNanos;
    private final Map<String, SteeredProcess> processes = new TreeMap<>(ProcessPath.ORDER);
    private final Map<Long, String> paths = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();
    private final List<State.Ended> ended = new ArrayList<>();
    private final List<Uncontrolled> uncontrolled = new ArrayList<>();
    private boolean closed;

    private GateServer(GateSocket socket, ObjectNames objectNames, long deadlineNanos) {
        this.socket = socket;
        this.objectNames = objectNames;
        this.deadlineNanos = deadlineNanos;
        names.put(ProcessPath.MAIN, "MainProcess");
        processes.put(ProcessPath.MAIN, new SteeredProcess(ProcessPath.MAIN));
    }

    /**
     * Begins to listen for the processes of a run.
     *
     * @param trace the file with the events of the run; the socket is in the same directory
     * @param deadlineMillis how long a process may take to its next operation before it is said to compute
     */
    public static GateServer open(File trace, ObjectNames objectNames, long deadlineMillis) throws IOException {
        GateSocket socket = GateSocket.open(GateWire.socket(trace).toPath());
        GateServer server = new GateServer(socket, objectNames, TimeUnit.MILLISECONDS.toNanos(deadlineMillis));
        socket.start(server::serve);
        return server;
    }

    /** Reads what a process says until it ends. */
    private void serve(GateSocket.Client client) throws IOException {
        DataInputStream in = client.in();
        if (in.readUnsignedByte() != GateWire.HELLO) {
            return;
        }
        SteeredProcess process = meet(in.readUTF(), in.readLong());
        synchronized (this) {
            process.connect(client.out());
        }
        try {
            while (true) {
                take(process, in.readUnsignedByte(), in);
            }
        } finally {
            leave(process);
        }
    }

    private synchronized SteeredProcess meet(String path, long pid) {
        SteeredProcess process = processes.computeIfAbsent(path, SteeredProcess::new);
        process.find(pid);
        paths.put(pid, path);
        return process;
    }

    private void take(SteeredProcess from, int what, DataInputStream in) throws IOException {
        if (what == GateWire.AT) {
            arrive(
                    from,
                    new SteeredProcess.Arrival(
                            KINDS[in.readUnsignedByte()],
                            in.readUTF(),
                            in.readUTF(),
                            in.readBoolean(),
                            in.readUTF(),
                            in.readUnsignedByte()));
        } else if (what == GateWire.PROBED) {
            answer(from, new SteeredProcess.Answer(in.readBoolean(), in.readLong()));
        } else {
            note(from, what, in.readUTF(), in.readLong(), in.readInt(), in.readUTF());
        }
    }

    private synchronized void arrive(SteeredProcess process, SteeredProcess.Arrival at) {
        process.arrival = at;
        notifyAll();
    }

    private synchronized void answer(SteeredProcess process, SteeredProcess.Answer answer) {
        process.answer = answer;
        notifyAll();
    }

    private synchronized void note(SteeredProcess from, int what, String text, long number, int detail, String name)
            throws IOException {
        switch (what) {
            case GateWire.CREATED -> origins.put(text, from.path + "#" + ++from.objects);
            case GateWire.STARTED -> {
                names.put(text, name);
                meet(text, number);
            }
            case GateWire.ENDED -> end(paths.getOrDefault(number, ""), detail);
            case GateWire.SIGNAL -> {
                SteeredProcess target = processes.get(paths.getOrDefault(number, ""));
                SteeredProcess.Signal signal = new SteeredProcess.Signal(detail != 0);
                if (target != null && !target.ended && !target.pending.contains(signal)) {
                    target.pending.add(signal);
                }
            }
            case GateWire.LOOSE ->
                uncontrolled.add(
                        new Uncontrolled(from.path, Uncontrolled.Reason.valueOf(REASONS[(int) number].name()), text));
            case GateWire.NOTICEABLE -> from.noticeable = true;
            default -> throw new IOException("no such message: " + what);
        }
        notifyAll();
    }

    /** Called when the connection of a process is closed: it has ended, and its parent is about to say so. */
    private synchronized void leave(SteeredProcess process) {
        process.arrival = null;
        process.left = true;
        SteeredProcess parent = processes.get(parentOf(process.path));
        if (parent != null && parent.ended) {
            watchOrphan(process);
        }
        notifyAll();
    }

    private static String parentOf(String path) {
        int colon = path.lastIndexOf(':');
        return colon < 0 ? ProcessPath.MAIN : path.substring(0, colon);
    }

    /** Nobody but its parent can ask for the exit code of a process, so that of an orphan stays unknown. */
    private void watchOrphan(SteeredProcess orphan) {
        orphan.handle()
                .ifPresentOrElse(
                        handle -> handle.onExit().thenRun(() -> end(orphan.path, null)), () -> end(orphan.path, null));
    }

    /** Records the end of main, which the shell itself has seen. */
    public void endMain(int exitCode) {
        end(ProcessPath.MAIN, exitCode);
    }

    private synchronized void end(String path, @Nullable Integer exitCode) {
        SteeredProcess process = processes.get(path);
        if (process != null && !process.ended) {
            process.ended = true;
            process.arrival = null;
            ended.add(new State.Ended(path, exitCode));
            for (SteeredProcess each : processes.values()) {
                if (each.left && !each.ended && parentOf(each.path).equals(path)) {
                    watchOrphan(each);
                }
            }
            notifyAll();
        }
    }

    /** Waits until every living process stands before an operation, and asks which of these would complete. */
    public synchronized State state() throws IOException, InterruptedException {
        await(process -> process.ended || process.isStanding());
        for (SteeredProcess each : processes.values()) {
            each.answer = null;
            SteeredProcess.Arrival at = each.arrival;
            if (at != null && at.mayWait()) {
                each.send(GateWire.PROBE);
            }
        }
        await(process -> process.answer != null || process.arrival == null || !process.arrival.mayWait());
        List<Step> next = new ArrayList<>();
        List<String> computing = new ArrayList<>();
        for (SteeredProcess each : processes.values()) {
            if (each.isStanding()) {
                addSteps(each, next);
            } else if (!each.ended) {
                computing.add(each.path);
            }
        }
        return new State(next, ended, names, computing, uncontrolled);
    }

    private void await(Predicate<SteeredProcess> isReady) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!closed && !processes.values().stream().allMatch(isReady)) {
            long most = uncontrolled.isEmpty() ? deadlineNanos : Math.min(deadlineNanos, UNCONTROLLED_NANOS);
            long left = most - (System.nanoTime() - start);
            if (left <= 0) {
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (closed) {
            throw new IOException("the run is over");
        }
    }

    private void addSteps(SteeredProcess process, List<Step> next) {
        SteeredProcess.Arrival at = process.arrival;
        if (at == null) {
            return;
        }
        SteeredProcess.Answer answer = process.answer;
        boolean possible = !at.mayWait() || answer != null && answer.possible();
        String detail = withoutPids(at.detail());
        String object = at.kind() == Visible.END ? endOf(process) : objectOf(at);
        Operation operation = new Operation(Operation.Kind.valueOf(at.kind().name()), object, at.writes(), detail);
        next.add(new Step(process.path, operation, possible, possible || answer == null ? null : holder(answer)));
        if (!possible && at.hasLimit()) {
            next.add(new Step(process.path, new Operation(Operation.Kind.EXPIRE, object, false, detail), true, null));
        }
        for (SteeredProcess.Signal signal : process.pending) {
            next.add(new Step(
                    process.path,
                    new Operation(Operation.Kind.SIGNAL, endOf(process), true, signal.text()),
                    true,
                    null));
        }
    }

    /** Pids differ between runs of the same program, so each is shown as {@code #}. */
    private String withoutPids(String text) {
        return NUMBER.matcher(text).replaceAll(number -> isPid(number.group()) ? "#" : number.group());
    }

    private boolean isPid(String digits) {
        long number = Long.parseLong(digits);
        return number >= LEAST_PID && (paths.containsKey(number) || number == SHELL_PID);
    }

    private @Nullable String holder(SteeredProcess.Answer answer) {
        return paths.get(answer.holder());
    }

    /** If nobody else lives, nobody can notice more of an end than the end. */
    private String endOf(SteeredProcess process) {
        boolean alone = processes.values().stream().allMatch(each -> each == process || each.ended);
        return process.noticeable && !alone ? Operation.EVERYTHING : Operation.process(process.path);
    }

    private String objectOf(SteeredProcess.Arrival at) {
        String object = at.object();
        String rest = object.substring(1);
        return switch (object.charAt(0)) {
            case GateWire.PROCESS -> Operation.process(paths.getOrDefault(Long.parseLong(rest), rest));
            case GateWire.MEMORY -> memory(rest, at.name());
            default -> rest;
        };
    }

    private String memory(String place, String name) {
        int bracket = place.lastIndexOf('[');
        String element = bracket < 0 ? "" : place.substring(bracket);
        String whole = place.substring(0, place.length() - element.length());
        String itsName = name.endsWith(element) ? name.substring(0, name.length() - element.length()) : name;
        String known = GateWire.MEMORY + whole;
        return objectNames.of(origins.getOrDefault(known, known), itsName) + element;
    }

    /** Lets a process take one of the steps of the last state. */
    public synchronized void take(Step step) throws IOException {
        SteeredProcess process = processes.get(step.process());
        if (process == null || !process.isStanding()) {
            throw new IllegalArgumentException("process " + step.process() + " does not stand before a step");
        }
        if (step.operation().kind() == Operation.Kind.SIGNAL) {
            process.deliver(new SteeredProcess.Signal(step.operation().detail().equals("SIGKILL")));
            return;
        }
        process.arrival = null;
        process.send(step.operation().kind() == Operation.Kind.EXPIRE ? GateWire.EXPIRE : GateWire.GO);
    }

    /** How many children main has started by now. */
    public synchronized int childrenOfMain() {
        return (int) processes.keySet().stream()
                .filter(path -> !path.equals(ProcessPath.MAIN) && path.indexOf(':') < 0)
                .count();
    }

    /** Sends SIGKILL to all processes that live. */
    public synchronized void killAll() {
        for (SteeredProcess each : processes.values()) {
            if (!each.ended) {
                each.handle().ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        socket.close();
    }
}
