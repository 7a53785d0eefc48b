package dev.procession.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends signals to the processes of one run, to no others, and writes them into its trace. */
final class SignalSender {

    private static final long KILL_SECONDS = 2;

    private final Run run;

    SignalSender(Run run) {
        this.run = run;
    }

    /** Whether the signal was sent. */
    boolean send(long pid, String signal) {
        Optional<ProcessHandle> handle = run.family().isLiving(pid) ? ProcessHandle.of(pid) : Optional.empty();
        if (handle.isEmpty() || !handle.get().isAlive()) {
            return false;
        }
        run.trace().signalled(pid, signal);
        return switch (signal) {
            case "TERM" -> handle.get().destroy();
            case "KILL" -> handle.get().destroyForcibly();
            default -> !Jvm.isWindows() && byProgram(pid, signal);
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
