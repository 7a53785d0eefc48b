package dev.procession.shell.command;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.run.RunView;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.view.StopState;
import dev.procession.timeline.view.View;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The commands that show processes ({@code /ps}) and send signals to them ({@code /kill}, {@code /stop}, {@code
 * /cont}).
 */
final class ProcessCommands {

    private final Foreground foreground;
    private final Messages messages;
    private final Set<Long> sentStop = new HashSet<>();

    ProcessCommands(Foreground foreground, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
    }

    void addTo(CommandTable commands) {
        commands.add(Command.of("ps", arguments -> ps()).alsoWhileRunning());
        commands.add(Command.of("kill", this::kill).completing(this::livingPids).alsoWhileRunning());
        commands.add(Command.of("stop", typed -> signal("stop", typed, KillSignal.STOP))
                .completing(this::livingPids)
                .alsoWhileRunning());
        commands.add(Command.of("cont", typed -> signal("cont", typed, KillSignal.CONT))
                .completing(this::livingPids)
                .alsoWhileRunning());
    }

    private void ps() {
        Timeline present = foreground.present();
        if (present == null) {
            messages.note("ps.none");
        } else {
            messages.print(View.tree(present, messages.layout(), halts()));
        }
    }

    /** The processes that are stopped, by this shell or by anyone else. */
    private Map<Long, StopState> halts() {
        Map<Long, StopState> halts = new HashMap<>();
        for (long pid : foreground.runs().stream()
                .flatMap(run -> run.livingPids().stream())
                .toList()) {
            Optional<Boolean> stopped = Engine.isStopped(pid);
            if (stopped.orElse(false)) {
                halts.put(pid, StopState.STOPPED);
            } else if (stopped.isEmpty() && sentStop.contains(pid)) {
                halts.put(pid, StopState.UNKNOWN);
            }
        }
        return halts;
    }

    private List<String> livingPids() {
        return foreground.runs().stream()
                .flatMap(run -> run.livingPids().stream())
                .map(pid -> Long.toString(pid))
                .toList();
    }

    private void kill(String typed) {
        String[] words = typed.split("\\s+");
        Optional<KillSignal> signal = KillSignal.parse(words.length > 1 ? words[1] : "TERM");
        if (typed.isEmpty() || words.length > 2) {
            fail("kill.usage");
        } else if (signal.isEmpty()) {
            fail("kill.signal", TerminalSafe.line(words[1]), KillSignal.names());
        } else {
            send(words[0], signal.get());
        }
    }

    private void signal(String command, String typed, KillSignal signal) {
        if (typed.isEmpty() || typed.indexOf(' ') >= 0) {
            fail("signal.which", command);
        } else {
            send(typed, signal);
        }
    }

    private void send(String process, KillSignal signal) {
        if (!Engine.hasSignal(signal.name())) {
            fail("signal.windows", signal.name());
            return;
        }
        Long pid = pid(process);
        Run run = pid == null ? null : runOf(pid);
        if (pid == null || run == null) {
            fail("kill.unknown", TerminalSafe.line(process));
        } else if (!foreground.engine().signal(run, pid, signal.name())) {
            fail("kill.failed", signal.name(), pid);
        } else if (signal == KillSignal.STOP) {
            sentStop.add(pid);
        } else if (signal == KillSignal.CONT) {
            sentStop.remove(pid);
        }
    }

    private void fail(String key, Object... arguments) {
        foreground.fail();
        messages.warn(key, arguments);
    }

    private @Nullable Long pid(String word) {
        if (word.chars().allMatch(Character::isDigit) && word.length() < 19) {
            return Long.parseLong(word);
        }
        RunView view = foreground.view();
        if (view != null) {
            for (ProcessRecord process : view.timeline().processes()) {
                String name = process.name();
                boolean meant = name.equalsIgnoreCase(word) || name.equals("MainProcess") && word.equals("main");
                if (meant && !process.hasEnded()) {
                    return process.pid();
                }
            }
        }
        return null;
    }

    private @Nullable Run runOf(long pid) {
        return foreground.runs().stream()
                .filter(run -> run.livingPids().contains(pid))
                .findFirst()
                .orElse(null);
    }
}
