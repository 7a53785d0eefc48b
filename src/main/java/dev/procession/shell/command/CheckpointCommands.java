package dev.procession.shell.command;

import dev.procession.engine.Checkpoints.Waiter;
import dev.procession.engine.Run;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Driven;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.RunView;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The command {@code /go}: lets processes continue that wait at checkpoints. */
public final class CheckpointCommands {

    private static final String ALL = "all";

    private final Foreground foreground;
    private final Messages messages;

    public CheckpointCommands(Foreground foreground, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("go", this::go).completing(this::candidates).alsoWhileRunning());
    }

    private record Waiting(Run run, Waiter stop) {
        boolean isAt(String name) {
            return stop.name().strip().equalsIgnoreCase(name);
        }
    }

    private List<Waiting> waiting() {
        return foreground.runs().stream()
                .flatMap(run -> run.checkpoints().waiting().stream().map(stop -> new Waiting(run, stop)))
                .toList();
    }

    private List<String> candidates() {
        Driven driven = foreground.driven();
        if (driven != null) {
            return driven.choices();
        }
        Set<String> names = new LinkedHashSet<>();
        waiting().forEach(each -> names.add(each.stop().name().strip()));
        names.add(ALL);
        return List.copyOf(names);
    }

    void go(String typed) throws IOException, InterruptedException {
        List<Waiting> all = waiting();
        if (all.isEmpty()) {
            messages.note(runsInSteps() ? "go.nobody" : "go.nothing");
            return;
        }
        List<Waiting> there = all.stream().filter(each -> each.isAt(typed)).toList();
        if (!there.isEmpty()) {
            letGo(there.get(0));
        } else if (typed.isEmpty() && all.size() == 1) {
            letGo(all.get(0));
        } else if (typed.equalsIgnoreCase(ALL)) {
            for (Run run : foreground.runs()) {
                run.checkpoints().letAllGo();
            }
        } else if (typed.isEmpty()) {
            list(all, messages.text("go.which"));
        } else {
            list(all, messages.text("go.unknown", TerminalSafe.line(typed)));
        }
    }

    private boolean runsInSteps() {
        return foreground.isProgramRunning()
                && foreground.runs().stream().anyMatch(run -> run.conditions().steps());
    }

    private void letGo(Waiting waiting) throws IOException, InterruptedException {
        if (!waiting.run().checkpoints().letGo(waiting.stop())) {
            messages.note("go.late", TerminalSafe.line(waiting.stop().name()));
        }
    }

    /** Lists each checkpoint with the processes that wait there, in the order in which they would continue. */
    private void list(List<Waiting> all, String lead) {
        List<StyledLine> lines = new ArrayList<>(messages.lines(lead, Style.PLAIN));
        Set<String> names = new LinkedHashSet<>();
        all.forEach(each -> names.add(each.stop().name().strip()));
        for (String name : names) {
            String who = all.stream()
                    .filter(each -> each.isAt(name))
                    .map(each -> who(each.stop().pid()))
                    .collect(Collectors.joining(messages.text("comma")));
            lines.addAll(messages.lines("  /go " + TerminalSafe.line(name) + "  " + who, Style.CODE));
        }
        messages.print(lines);
    }

    private String who(long pid) {
        RunView view = foreground.view();
        if (view != null) {
            for (ProcessRecord process : view.timeline().processes()) {
                if (process.pid() == pid && !process.hasEnded()) {
                    return (process.isMain() ? "main" : TerminalSafe.line(process.name())) + " (" + pid + ")";
                }
            }
        }
        return Long.toString(pid);
    }
}
