package dev.procession.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the processes that the benchmark started, with their descendants, even if the benchmark fails. */
final class BenchProcesses {

    private static final long DEADLINE_SECONDS = 20;
    private static final Set<ProcessHandle> STARTED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(BenchProcesses::endAll));
    }

    private BenchProcesses() {}

    static void register(ProcessHandle process) {
        STARTED.add(process);
    }

    static void unregister(ProcessHandle process) {
        STARTED.remove(process);
    }

    static void endAll() {
        List.copyOf(STARTED).forEach(BenchProcesses::end);
    }

    /**
     * Ends a process and its descendants and waits until they are gone, so that they do not disturb the next
     * measurement.
     */
    static void end(ProcessHandle process) {
        List<ProcessHandle> members = members(process);
        // Children go first, because ending a parent makes orphans. A parent may start a child meanwhile: look again.
        for (int i = members.size() - 1; i >= 0; i--) {
            members.get(i).destroyForcibly();
        }
        List<ProcessHandle> late =
                members.stream().flatMap(ProcessHandle::descendants).toList();
        late.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle member : members) {
            awaitEnd(member);
        }
        late.forEach(BenchProcesses::awaitEnd);
        STARTED.remove(process);
    }

    /** The process itself, then its descendants. */
    static List<ProcessHandle> members(ProcessHandle process) {
        List<ProcessHandle> members = new ArrayList<>(List.of(process));
        process.descendants().forEach(members::add);
        return members;
    }

    private static void awaitEnd(ProcessHandle process) {
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            System.out.println("process " + process.pid() + " does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
