package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the main process that runs typed code. If main dies, a new one takes its place, with the same classes and with
 * the variables as they were after the last snippet that ended.
 */
final class SessionMain {

    private static final long EXIT_STATUS_MILLIS = 3000;

    private final Starter starter;
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private @Nullable MainHandle main;
    private @Nullable Run run;
    private @Nullable Loss loss;
    private final List<String> lostVariables = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean killed;
    private final Object talking = new Object();
    private boolean stopAsked;
    private boolean runsCode;

    /** Starts a run with a fresh main JVM for the session. */
    interface Starter {
        Started start() throws IOException;
    }

    record Started(MainHandle main, Run run) {}

    /**
     * How a main died, and what its successor could not restore.
     *
     * @param exitCode the exit code of the old main; null if it is not known
     * @param stopped whether {@link #kill()} ended it
     * @param missing the variables that the new main does not have, with the reasons
     */
    record Loss(@Nullable Integer exitCode, boolean stopped, Map<String, String> missing) {}

    SessionMain(Starter starter) {
        this.starter = starter;
    }

    /** The connection to main, which is started if there is none. */
    synchronized MainConnection connection() throws IOException {
        MainHandle current = main;
        if (current == null) {
            Started started = starter.start();
            current = started.main();
            main = current;
            run = started.run();
        }
        return current.connection();
    }

    @Nullable
    Run run() {
        return run;
    }

    /** Whether there is a main and it is alive. */
    boolean isUp() {
        return main != null && main.process().isAlive();
    }

    /** How long main has run on CPUs, in nanoseconds; 0 if the operating system does not say. */
    long cpuNanos() {
        MainHandle current = main;
        return current == null
                ? 0
                : current.process()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toNanos)
                        .orElse(0L);
    }

    void load(Map<String, byte[]> woven, boolean again) throws IOException, MainConnection.RefusedException {
        if (again) {
            connection().redefine(woven);
        } else {
            connection().load(woven).lines().forEach(lostVariables::add);
        }
        classes.putAll(woven);
    }

    /** Returns and clears the loss of the last main that died; null if none has died since the last call. */
    @Nullable
    Loss takeLoss() {
        Loss taken = loss;
        loss = null;
        return taken;
    }

    /** Returns and clears the names of the variables that lost their values because a class was declared again. */
    List<String> takeLostVariables() {
        List<String> taken = new ArrayList<>(lostVariables);
        lostVariables.clear();
        return taken;
    }

    /** Records that the current snippet was stopped. */
    void noteStopped() {
        stopped = true;
    }

    /** Returns and clears whether a snippet was stopped. */
    boolean takeStopped() {
        boolean taken = stopped;
        stopped = false;
        return taken;
    }

    /**
     * Replaces a main that died: waits for its exit code, starts a new main, and restores classes and variables there.
     */
    synchronized void replaceDeadMain() {
        boolean stopped = killed;
        killed = false;
        Run old = run;
        MainHandle gone = main;
        main = null;
        run = null;
        if (old == null || gone == null) {
            return;
        }
        gone.disconnect();
        Integer exitCode = awaitExit(old);
        try {
            loss = new Loss(exitCode, stopped, restore(old.checkpoint()));
        } catch (IOException | MainConnection.RefusedException e) {
            loss = new Loss(exitCode, stopped, Map.of("", String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable Integer awaitExit(Run old) {
        try {
            for (int i = 0; i < EXIT_STATUS_MILLIS && old.isMainAlive(); i += 5) {
                old.awaitOver(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return old.exitCode();
    }

    private Map<String, String> restore(Path checkpoint) throws IOException, MainConnection.RefusedException {
        Map<String, String> missing = new LinkedHashMap<>();
        if (classes.isEmpty()) {
            return missing;
        }
        connection().load(classes);
        if (Files.exists(checkpoint)) {
            byte[] variables = Files.readAllBytes(checkpoint);
            for (String line : connection().restore(variables).lines().toList()) {
                String[] parts = line.split("\t", 2);
                missing.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
            keep(variables);
        }
        return missing;
    }

    /** Saves the variables under the new main too, which may die before it saves them itself for the first time. */
    private void keep(byte[] variables) throws IOException {
        Run fresh = run;
        if (fresh != null) {
            Files.write(fresh.checkpoint(), variables);
        }
    }

    /** Forgets an earlier request to stop. Called before code is evaluated. */
    void beginEvaluation() {
        synchronized (talking) {
            stopAsked = false;
        }
    }

    /** Whether the student has asked to stop the evaluation. */
    boolean isStopAsked() {
        synchronized (talking) {
            return stopAsked;
        }
    }

    /**
     * Sends an invocation to main, unless the student has asked to stop. The caller then reads the answer.
     *
     * @return false if the student has asked to stop, and nothing was sent
     */
    boolean invoke(MainConnection current, String type, String method) throws IOException {
        synchronized (talking) {
            if (!stopAsked) {
                runsCode = true;
                current.invoke(type, method);
            }
            return !stopAsked;
        }
    }

    /** Records that main begins to run the student's code to show a value. */
    void beginValue() {
        synchronized (talking) {
            runsCode = true;
        }
    }

    /** Records that the student's code, or main itself, has ended. */
    void endCode() {
        synchronized (talking) {
            runsCode = false;
        }
    }

    /** Interrupts the snippet that runs, and prevents any other from beginning until the next evaluation. */
    void stop() {
        synchronized (talking) {
            stopAsked = true;
            MainHandle current = main;
            if (runsCode && current != null) {
                try {
                    current.connection().interrupt();
                } catch (IOException e) {
                    // main is dead, so the snippet has ended too
                }
            }
        }
    }

    /** Kills main if the student's code runs in it. */
    void kill() {
        synchronized (talking) {
            MainHandle current = main;
            if (runsCode && current != null) {
                killed = true;
                current.process().destroyForcibly();
            }
        }
    }

    /** Ends main by the rules for main processes, and forgets the classes. */
    synchronized @Nullable Run end() {
        MainHandle current = main;
        Run ending = run;
        main = null;
        run = null;
        classes.clear();
        if (current != null) {
            try {
                current.connection().end();
            } catch (IOException e) {
                // main is dead already
            }
        }
        return ending;
    }
}
