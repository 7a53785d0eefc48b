package dev.procession.timeline.draw;

import dev.procession.multiprocessing.internal.process.ErrorMessages;
import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.EndedProcess;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ProcessRef;
import dev.procession.timeline.SignalNames;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event.Accessed;
import dev.procession.trace.Event.Announcement;
import dev.procession.trace.Event.Disowned;
import dev.procession.trace.Event.Omitted;
import dev.procession.trace.Event.Waits;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Phrases about processes, waits and locks in the language of a layout. Text from events is made safe for a terminal.
 */
public final class Phrases {

    private static final long BYTES_PER_MEGABYTE = 1 << 20;

    private final Layout layout;

    public Phrases(Layout layout) {
        this.layout = layout;
    }

    /** The name of a process in pictures. */
    public String name(ProcessRecord process) {
        return name(process.isMain(), process.name(), process.pid());
    }

    public String name(EndedProcess process) {
        return name(process.isMain(), process.name(), process.pid());
    }

    public String name(ProcessRef process) {
        return name(process.isMain(), process.name(), process.pid());
    }

    private String name(boolean isMain, String name, long pid) {
        if (isMain) {
            return "main";
        }
        return name.isBlank() ? unnamed(pid) : TerminalSafe.line(name);
    }

    public String unnamed(long pid) {
        return layout.say("process.unnamed", pid);
    }

    /**
     * The pid and its parent's, such as {@code 4321<-4310}. For main only its pid, because its parent is not part of
     * the run.
     */
    public String ident(boolean isMain, long pid, @Nullable Long ppid) {
        return isMain || ppid == null ? Long.toString(pid) : pid + "<-" + ppid;
    }

    public String ident(ProcessRecord process) {
        return ident(process.isMain(), process.pid(), process.ppid());
    }

    /** The pid and that of the first parent, before the process became an orphan. */
    public String firstIdent(ProcessRecord process) {
        return ident(process.isMain(), process.pid(), process.firstPpid());
    }

    public String seconds(long nanos) {
        return layout.say("seconds", Durations.exact(nanos));
    }

    /**
     * What a process waits for, as a sentence without its subject.
     *
     * @param target the name of the process waited for; empty if there is none
     */
    public String wait(Waits what, String target, String name, long timeoutNanos) {
        String sentence = switch (what) {
            case JOIN -> layout.say("wait.join", target);
            case EXIT -> target.isEmpty() ? layout.say("wait.exit") : layout.say("wait.exit.one", target);
            case SLEEP -> sleep(timeoutNanos);
            case LOCK -> layout.say("wait.lock", thing("lock.any", "lock", name));
            case QUEUE_GET -> layout.say("wait.get", thing("queue.any", "queue", name));
            case QUEUE_PUT -> layout.say("wait.put", thing("queue.any", "queue", name));
            case PIPE_RECV -> layout.say("wait.recv", thing("pipe.any", "pipe", name));
            case PIPE_SEND -> layout.say("wait.send", thing("pipe.any", "pipe", name));
            case EVENT -> layout.say("wait.event", thing("event.any", "event", name));
            case CONDITION -> layout.say("wait.condition", thing("condition.any", "condition", name));
            case BARRIER -> layout.say("wait.barrier", thing("barrier.any", "barrier", name));
            case ITEMS_DONE -> layout.say("wait.items", thing("queue.any", "queue", name));
            case POOL_TASK -> layout.say("wait.task", thing("pool.any", "pool", name));
            case POOL_RESULT -> layout.say("wait.result", thing("pool.any", "pool", name));
            case STDIN -> layout.say("wait.input");
            case PROMPT -> layout.say("wait.prompt");
            case CHECKPOINT -> layout.say("wait.checkpoint", TerminalSafe.line(name));
            case TURN -> layout.say("wait.turn");
        };
        return limited(sentence, what, timeoutNanos);
    }

    /** What a process read or wrote. */
    public String accessed(Accessed event) {
        String key = event.writes() ? "writes" : "reads";
        return layout.say(key, TerminalSafe.line(event.name()), TerminalSafe.line(event.value()));
    }

    /** What a process announced to the waiting processes. */
    public String announcement(Announcement what, String name) {
        String thing = announced(what, name);
        return switch (what) {
            case SET -> layout.say("sets", thing);
            case CLEAR -> layout.say("clears", thing);
            case SIGNAL -> layout.say("notifies", thing);
            case SIGNAL_ALL -> layout.say("notifies.all", thing);
            case ITEM_DONE -> layout.say("itemDone", thing);
        };
    }

    /** The object that an announcement is about. */
    public String announced(Announcement what, String name) {
        return switch (what) {
            case SET, CLEAR -> thing("event.any", "event", name);
            case SIGNAL, SIGNAL_ALL -> thing("condition.any", "condition", name);
            case ITEM_DONE -> thing("queue.any", "queue", name);
        };
    }

    /** An object to wait for, by its name if it has one. */
    private String thing(String any, String named, String name) {
        return name.isBlank() ? layout.say(any) : layout.say(named, TerminalSafe.line(name));
    }

    /** The same as {@link #wait(Waits, String, String, long)} in few words, for narrow places. */
    public String shortWait(Waits what, String target, String name, long timeoutNanos) {
        return switch (what) {
            case JOIN -> limited(layout.say("short.join", target), what, timeoutNanos);
            case EXIT -> target.isEmpty() ? layout.say("short.exit") : layout.say("short.exit.one", target);
            case CHECKPOINT -> layout.say("short.checkpoint", TerminalSafe.line(name));
            default -> wait(what, target, name, timeoutNanos);
        };
    }

    /** The wait of a process of this timeline in few words. */
    public String shortWait(Wait wait, Timeline timeline) {
        return shortWait(wait.what(), target(wait, timeline), wait.name(), wait.timeoutNanos());
    }

    String wait(Wait wait, Timeline timeline) {
        return wait(wait.what(), target(wait, timeline), wait.name(), wait.timeoutNanos());
    }

    private String target(Wait wait, Timeline timeline) {
        return target(wait.target(), wait.targetPid(), wait.name(), timeline);
    }

    /** The name of a process that is waited for, as it is at the end of the timeline; empty if there is none. */
    public String target(int process, long pid, String name, Timeline timeline) {
        return process >= 0 ? name(timeline.process(process)) : target(null, pid, name);
    }

    /** The name of a process that is waited for, as it was when the wait began; empty if there is none. */
    public String target(@Nullable ProcessRef process, long pid, String name) {
        if (process != null) {
            return name(process);
        }
        if (pid == 0) {
            return "";
        }
        return name.isBlank() ? unnamed(pid) : TerminalSafe.line(name);
    }

    private String sleep(long nanos) {
        return nanos < 0 ? layout.say("wait.sleep.open") : layout.say("wait.sleep", seconds(nanos));
    }

    private String limited(String sentence, Waits what, long timeoutNanos) {
        boolean limit = timeoutNanos >= 0 && what != Waits.SLEEP;
        return limit ? layout.say("wait.limit", sentence, seconds(timeoutNanos)) : sentence;
    }

    /** The state of a process at the end of the timeline. */
    public String state(ProcessRecord process, Timeline timeline) {
        Wait wait = process.openWait();
        if (process.hasEnded() || timeline.isRecorded() || wait == null) {
            return shortState(process, timeline);
        }
        List<ProcessRef> holders = wait.what() == Waits.LOCK ? timeline.holders(wait.targetPid()) : List.of();
        if (holders.isEmpty()) {
            return wait(wait, timeline);
        }
        String names = holders.stream().map(this::name).collect(Collectors.joining(layout.say("comma")));
        return layout.say("step.heldBy", wait(wait, timeline), names);
    }

    public String shortState(ProcessRecord process, Timeline timeline) {
        Wait wait = process.openWait();
        if (process.hasEnded()) {
            return exit(process.status());
        }
        if (timeline.isRecorded()) {
            return layout.say("state.unknown");
        }
        if (wait != null) {
            return shortWait(wait, timeline);
        }
        return layout.say(process.startedAt() == null && process.launchedAt() != null ? "state.boots" : "state.runs");
    }

    /** How a process ended. */
    public String exit(@Nullable Integer status) {
        if (status == null) {
            return layout.say("exit.unknown");
        }
        return status >= 0
                ? layout.say("exit.code", status)
                : layout.say("exit.signal", SignalNames.name(-status), status);
    }

    /** How a process ended, in as few cells as possible. */
    public String shortExit(@Nullable Integer status) {
        if (status == null) {
            return layout.say("exit.unknown.short");
        }
        return status >= 0 ? layout.say("exit.code", status) : SignalNames.name(-status);
    }

    public String signal(String signal) {
        return "SIG" + TerminalSafe.line(signal);
    }

    /** An exception, by its simple class name. */
    public String failure(String exception, String message) {
        String simple = exception.substring(exception.lastIndexOf('.') + 1);
        String known = message.replace(ErrorMessages.NO_INPUT, layout.say("fails.input"))
                .replace(ErrorMessages.MONITOR, layout.say("fails.monitor"));
        String text = message.isBlank() ? simple : simple + ": " + known;
        return layout.say("fails", TerminalSafe.line(text));
    }

    public String truncated(long limitBytes) {
        return layout.say("truncated", limitBytes / BYTES_PER_MEGABYTE);
    }

    public String disowned(Disowned event) {
        return layout.say("disowned", TerminalSafe.line(event.kind()));
    }

    public String omitted(Omitted event) {
        String name = event.name().isBlank() ? Long.toString(event.object()) : TerminalSafe.line(event.name());
        return layout.say("omitted", name, event.told());
    }

    public String channel(String name, long id) {
        return name.isBlank() ? layout.say("channel", id) : TerminalSafe.line(name);
    }

    public String lock(String name, long id) {
        return layout.say("lock", name.isBlank() ? Long.toString(id) : TerminalSafe.line(name));
    }
}
