package dev.procession.engine;

import dev.procession.trace.TraceWriter;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends signals to the living processes of one run, and to no others, and records them in its trace. */
final class SignalSender {

    private static final long KILL_SECONDS = 2;

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
            default -> byProgram(pid, signal);
        };
    }

    /** Sends a signal with the {@code kill} command, since Java itself can send only SIGTERM and SIGKILL. */
    private static boolean byProgram(long pid, String signal) {
        try {
            Process kill = new ProcessBuilder(
                            "/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .start();
            return kill.waitFor(KILL_SECONDS, TimeUnit.SECONDS) && kill.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
