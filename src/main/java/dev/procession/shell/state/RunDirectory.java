package dev.procession.shell.state;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory in which runs are kept. Each run has a directory in it, named by the run's number. Several shells may
 * use it at once: a shell takes a number by creating the directory, and a run exists as soon as its trace file has its
 * final name.
 */
final class RunDirectory {

    static final String TRACE = "trace.jsonl";

    private static final String ABOUT = "run.properties";
    private static final String UNFINISHED = "unfinished.jsonl";

    /** A save that began longer ago than this is treated as abandoned. */
    private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private final Path directory;
    private final int mostRuns;
    private final long mostBytes;

    RunDirectory(Path directory, int mostRuns, long mostBytes) {
        this.directory = directory;
        this.mostRuns = mostRuns;
        this.mostBytes = mostBytes;
    }

    /** Writes the trace of a run to a file. */
    interface TraceSource {
        void copyTo(Path file) throws IOException;
    }

    /** The numbers of all runs that exist, lowest first. */
    List<Integer> numbers() {
        return taken().stream().filter(n -> Files.exists(trace(n))).toList();
    }

    private List<Integer> taken() {
        List<Integer> numbers = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(directory)) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString();
                if (name.matches("[1-9][0-9]{0,8}")) {
                    numbers.add(Integer.valueOf(name));
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // The directory does not exist yet or no longer, so there are no runs.
        }
        numbers.sort(null);
        return numbers;
    }

    Path trace(int number) {
        return folder(number).resolve(TRACE);
    }

    Path about(int number) {
        return folder(number).resolve(ABOUT);
    }

    private Path folder(int number) {
        return directory.resolve(Integer.toString(number));
    }

    /**
     * Takes the next free number.
     *
     * @param least the lowest number that may be taken
     * @throws IOException if nothing can be written here
     */
    int takeNumber(int least) throws IOException {
        PrivateFiles.createDirectories(directory); // Recordings contain what programs printed.
        List<Integer> taken = taken();
        int number = Math.max(least, taken.isEmpty() ? 1 : taken.get(taken.size() - 1) + 1);
        while (true) {
            try {
                Files.createDirectory(folder(number));
                return number;
            } catch (FileAlreadyExistsException e) {
                number++; // Another shell took this number.
            }
        }
    }

    /** Saves a run under the number that was taken for it, either completely or not at all. */
    void save(StoredRun about, TraceSource source) throws IOException {
        Path fresh = folder(about.number()).resolve(UNFINISHED);
        try {
            source.copyTo(fresh);
            long bytes = Files.size(fresh);
            if (bytes > mostBytes) {
                throw new IOException("the trace has " + bytes + " bytes");
            }
            about.save(about(about.number()), bytes);
            Files.move(fresh, trace(about.number()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(about.number());
            throw e;
        }
    }

    /**
     * Removes the oldest runs until the number of runs and their size are within the limits, and all abandoned saves.
     */
    void prune() {
        List<Integer> numbers = numbers();
        long bytes = 0;
        for (int i = numbers.size() - 1; i >= 0; i--) {
            bytes += size(trace(numbers.get(i)));
            if (numbers.size() - i > mostRuns || bytes > mostBytes) {
                remove(numbers.get(i));
            }
        }
        for (int number : taken()) {
            if (!Files.exists(trace(number)) && isAbandoned(folder(number))) {
                remove(number);
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(ABANDONED_AFTER));
        } catch (IOException e) {
            return false;
        }
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Removes a run, its trace first, so that no shell ever sees half a run. */
    private void remove(int number) {
        try {
            Files.deleteIfExists(trace(number));
            Files.deleteIfExists(about(number));
            Files.deleteIfExists(folder(number).resolve(UNFINISHED));
            Files.deleteIfExists(folder(number));
        } catch (IOException e) {
            // The next prune() tries again.
        }
    }
}
