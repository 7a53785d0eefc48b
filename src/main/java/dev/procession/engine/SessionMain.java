package dev.procession.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The main process behind typed code. If it dies, another takes its place the next time it is needed, with the same
 * classes, and with the variables as they were after the last snippet that ran to its end.
 */
final class SessionMain {

    private static final long SOON_MILLIS = 3000;

    private final Starter starter;
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private @Nullable MainLink link;
    private @Nullable Run run;
    private @Nullable Loss loss;
    private final List<String> lost = new ArrayList<>();
    private volatile boolean stopped;
    private volatile boolean killed;
    private final Object talking = new Object();
    private boolean stopAsked;
    private boolean runsCode;

    /** Starts a run with a fresh main for the session. */
    interface Starter {
        Started start() throws IOException;
    }

    record Started(MainLink link, Run run) {}

    /**
     * What became of a main that died.
     *
     * @param exitCode of the old main
     * @param missing variables that could not be carried over to the new one, with the reasons
     */
    record Loss(@Nullable Integer exitCode, boolean stopped, Map<String, String> missing) {}

    SessionMain(Starter starter) {
        this.starter = starter;
    }

    synchronized MainLink link() throws IOException {
        if (link == null) {
            Started started = starter.start();
            link = started.link();
            run = started.run();
        }
        return link;
    }

    @Nullable
    Run run() {
        return run;
    }

    /** Whether a main runs now. */
    boolean isUp() {
        return link != null && link.process().isAlive();
    }

    void load(Map<String, byte[]> woven, boolean again) throws IOException, MainLink.Refused {
        if (again) {
            link().redefine(woven);
        } else {
            link().load(woven).lines().forEach(lost::add);
        }
        classes.putAll(woven);
    }

    /** Takes what became of the last main that died, once. */
    @Nullable
    Loss takeLoss() {
        Loss taken = loss;
        loss = null;
        return taken;
    }

    /** Takes the variables that lost their values because a class was declared anew, once. */
    List<String> takeLostVariables() {
        List<String> taken = List.copyOf(lost);
        lost.clear();
        return taken;
    }

    /** The snippet that ran was interrupted, and listened. */
    void noteStopped() {
        stopped = true;
    }

    /** Whether a snippet was stopped since this was last asked. */
    boolean takeStopped() {
        boolean taken = stopped;
        stopped = false;
        return taken;
    }

    /** Main died while it was being talked to. */
    synchronized void lost() {
        boolean stopped = killed;
        killed = false;
        Run old = run;
        MainLink gone = link;
        link = null;
        run = null;
        if (old == null || gone == null) {
            return;
        }
        gone.disconnect();
        Integer exitCode = awaitExit(old);
        try {
            loss = new Loss(exitCode, stopped, restore(old.checkpoint()));
        } catch (IOException | MainLink.Refused e) {
            loss = new Loss(exitCode, stopped, Map.of("", String.valueOf(e.getMessage())));
        }
    }

    private static @Nullable Integer awaitExit(Run old) {
        try {
            for (int i = 0; i < SOON_MILLIS && old.isMainAlive(); i += 5) {
                old.awaitOver(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return old.exitCode();
    }

    private Map<String, String> restore(Path checkpoint) throws IOException, MainLink.Refused {
        Map<String, String> missing = new LinkedHashMap<>();
        if (classes.isEmpty()) {
            return missing;
        }
        link().load(classes);
        if (Files.exists(checkpoint)) {
            byte[] variables = Files.readAllBytes(checkpoint);
            for (String line : link().restore(variables).lines().toList()) {
                String[] parts = line.split("\t", 2);
                missing.put(parts[0], parts.length > 1 ? parts[1] : "");
            }
            keep(variables);
        }
        return missing;
    }

    /** The new main may end before it has written its variables down for the first time. */
    private void keep(byte[] variables) throws IOException {
        Run fresh = run;
        if (fresh != null) {
            Files.write(fresh.checkpoint(), variables);
        }
    }

    /** Something is going to be evaluated. */
    void begins() {
        synchronized (talking) {
            stopAsked = false;
        }
    }

    /** Whether the student has stopped the evaluation. */
    boolean isStopAsked() {
        synchronized (talking) {
            return stopAsked;
        }
    }

    /**
     * Lets a snippet begin, whose answer is then to be read.
     *
     * @return false if the student has stopped the evaluation before
     */
    boolean invoke(MainLink current, String type, String method) throws IOException {
        synchronized (talking) {
            if (!stopAsked) {
                runsCode = true;
                current.invoke(type, method);
            }
            return !stopAsked;
        }
    }

    /** A value is to be shown, by code of the student's. */
    void looks() {
        synchronized (talking) {
            runsCode = true;
        }
    }

    /** The code has ended, or main has. */
    void ends() {
        synchronized (talking) {
            runsCode = false;
        }
    }

    /** Interrupts the snippet that runs, and lets no other begin. */
    void stop() {
        synchronized (talking) {
            stopAsked = true;
            MainLink current = link;
            if (runsCode && current != null) {
                try {
                    current.interrupt();
                } catch (IOException e) {
                    // it is dead already, which ends the snippet too
                }
            }
        }
    }

    /** Ends main by force if code runs in it, which is thereby stopped. */
    void kill() {
        synchronized (talking) {
            MainLink current = link;
            if (runsCode && current != null) {
                killed = true;
                current.process().destroyForcibly();
            }
        }
    }

    /** Ends main as a program ends, or at once; the classes are forgotten. */
    synchronized @Nullable Run end(boolean atOnce) {
        MainLink current = link;
        Run ending = run;
        link = null;
        run = null;
        classes.clear();
        if (current != null) {
            try {
                current.end();
            } catch (IOException e) {
                // it is dead already
            }
        }
        return ending;
    }

    List<String> classNames() {
        return List.copyOf(classes.keySet());
    }
}
