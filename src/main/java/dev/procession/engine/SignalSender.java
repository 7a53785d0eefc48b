package dev.procession.engine;

import dev.procession.trace.TraceWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends signals to the living processes of one run, and to no others, and records them in its trace. */
final class SignalSender {

    private static final long KILL_SECONDS = 5;

    /** Sends the first argument to all others, even if one of them has ended. */
    private static final String KILL_EACH = "s=$1; shift; for p; do kill -s \"$s\" \"$p\" || r=1; done; exit ${r:-0}";

    private static final Set<String> EVERYWHERE = Set.of("TERM", "KILL");

    private final LivingProcesses living;
    private final TraceWriter trace;

    SignalSender(LivingProcesses living, TraceWriter trace) {
        this.living = living;
        this.trace = trace;
    }

    static SignalSender of(Run run) {
        return new SignalSender(run.living(), run.trace());
    }

    /** Whether this operating system has a signal of this name. */
    static boolean exists(String signal) {
        return EVERYWHERE.contains(signal) || !Jvm.isWindows();
    }

    /**
     * Sends a signal. Returns whether it was sent: not if the process has ended, even if another one has its pid now.
     */
    boolean send(long pid, String signal) {
        Optional<ProcessHandle> handle = living.find(pid);
        if (handle.isEmpty() || !exists(signal)) {
            return false;
        }
        trace.signalled(pid, signal);
        return switch (signal) {
            case "TERM" -> handle.get().destroy();
            case "KILL" -> handle.get().destroyForcibly();
            default -> byProgram(signal, List.of(pid)).orElse(false);
        };
    }

    /**
     * Halts processes with SIGSTOP, in this order. This is not recorded, because it lasts only until they are ended.
     *
     * @return false if this system cannot; true even if some of them have ended meanwhile
     */
    static boolean halt(Collection<Long> pids) {
        return !Jvm.isWindows() && byProgram("STOP", pids).isPresent();
    }

    /**
     * Sends a signal with the {@code kill} command, since Java itself can send only SIGTERM and SIGKILL.
     *
     * @return whether all of the processes got it; empty if the command could not be run
     */
    private static Optional<Boolean> byProgram(String signal, Collection<Long> pids) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", KILL_EACH, "sh", signal));
        pids.forEach(pid -> command.add(Long.toString(pid)));
        try {
            Process kill = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ran = kill.waitFor(KILL_SECONDS, TimeUnit.SECONDS);
            return ran ? Optional.of(kill.exitValue() == 0) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
