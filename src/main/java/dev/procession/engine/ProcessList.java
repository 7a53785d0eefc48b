package dev.procession.engine;

import dev.procession.multiprocessing.internal.directory.AbandonedDirectories;
import dev.procession.trace.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file in which a shell lists its processes. When the shell is killed, they end by themselves, but one that SIGSTOP
 * has stopped cannot. The next shell ends those that are listed here. It recognizes them by pid and start, so that it
 * never ends another process that has got the same pid meanwhile.
 */
final class ProcessList {

    static final String FILE = "processes";

    /** A line: pid and start, with a mark at the end, because a full disk may cut a line off. */
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) (\\d{1,18});");

    /** When the list has so many lines, those of ended processes are taken out. */
    private static final int MOST_LINES = 4096;

    private final Path file;
    private final Map<Long, Long> listed = new HashMap<>();
    private int lines;

    ProcessList(Path file) {
        this.file = file;
    }

    /** Adds the process, if any, that an event is the first to tell of. */
    void note(Event event) {
        if (event instanceof Event.Launched launched) {
            add(launched.child());
        } else if (event instanceof Event.Prepared prepared) {
            add(prepared.child());
        } else if (event instanceof Event.Started started) {
            add(started.pid());
        }
    }

    /** Adds a process, unless it has ended or is listed. */
    synchronized void add(long pid) {
        OptionalLong start = ProcessStart.of(pid);
        Long known = listed.get(pid);
        if (start.isEmpty() || known != null && known == start.getAsLong()) {
            return;
        }
        listed.put(pid, start.getAsLong());
        try {
            if (lines == 0 || lines >= MOST_LINES) {
                shorten();
            } else {
                Files.writeString(file, line(pid, start.getAsLong()), StandardOpenOption.APPEND);
                lines++;
            }
        } catch (IOException e) {
            // As on a full disk. The process ends with the shell all the same, unless it is stopped then.
        }
    }

    /** Writes the list anew, without the processes that have ended. */
    synchronized void shorten() throws IOException {
        listed.entrySet().removeIf(each -> !isAlive(each.getKey(), each.getValue()));
        StringBuilder text = new StringBuilder(ProcessStart.system()).append('\n');
        listed.forEach((pid, start) -> text.append(line(pid, start)));
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        lines = 1 + listed.size();
    }

    private static String line(long pid, long start) {
        return pid + " " + start + ";\n";
    }

    private static boolean isAlive(long pid, long start) {
        return ProcessStart.of(pid).equals(OptionalLong.of(start)) && ProcessState.of(pid) != ProcessState.ZOMBIE;
    }

    /** Ends the processes in the list of a killed shell. */
    static final class LeftBehind implements AbandonedDirectories.LeftBehind {

        private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

        @Override
        public String list() {
            return FILE;
        }

        /** Kills the processes and waits a moment until they are gone, so that they write no more files. */
        @Override
        public void end(byte[] list) {
            String[] lines = new String(list, StandardCharsets.UTF_8).split("\n");
            if (!lines[0].equals(ProcessStart.system())) {
                return; // they ended with another start of the computer, or with their container
            }
            List<long[]> killed = new ArrayList<>();
            for (String line : lines) {
                Matcher entry = LINE.matcher(line);
                if (entry.matches()) {
                    long pid = Long.parseLong(entry.group(1));
                    long start = Long.parseLong(entry.group(2));
                    if (kill(pid, start)) {
                        killed.add(new long[] {pid, start});
                    }
                }
            }
            awaitEnd(killed);
        }

        /** A handle stands for one process: it refuses to end another one with the same pid. */
        private static boolean kill(long pid, long start) {
            return ProcessHandle.of(pid)
                    .filter(process -> isAlive(pid, start) && !process.equals(ProcessHandle.current()))
                    .map(ProcessHandle::destroyForcibly)
                    .orElse(false);
        }

        private static void awaitEnd(List<long[]> processes) {
            long deadline = System.nanoTime() + MOST_NANOS;
            try {
                while (processes.stream().anyMatch(each -> isAlive(each[0], each[1])) && System.nanoTime() < deadline) {
                    TimeUnit.MILLISECONDS.sleep(2);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
