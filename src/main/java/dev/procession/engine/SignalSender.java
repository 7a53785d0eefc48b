package dev.procession.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Sends signals to the processes of one run, to no others, and writes them into its trace. */
final class SignalSender {

    private static final long KILL_SECONDS = 2;

    private static final Set<String> EVERYWHERE = Set.of("TERM", "KILL");

    private final Run run;

    SignalSender(Run run) {
        this.run = run;
    }

    /** Whether there is such a signal on this operating system. */
    static boolean exists(String signal) {
        return EVERYWHERE.contains(signal) || !Jvm.isWindows();
    }

    /** Whether the signal was sent. */
    boolean send(long pid, String signal) {
        Optional<ProcessHandle> handle = run.family().isLiving(pid) ? ProcessHandle.of(pid) : Optional.empty();
        if (handle.isEmpty() || !handle.get().isAlive() || !exists(signal)) {
            return false;
        }
        run.trace().signalled(pid, signal);
        return switch (signal) {
            case "TERM" -> handle.get().destroy();
            case "KILL" -> handle.get().destroyForcibly();
            default -> byProgram(pid, signal);
        };
    }

    /** Java itself can send two signals only. */
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
