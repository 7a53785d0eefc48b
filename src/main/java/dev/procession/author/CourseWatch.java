package dev.procession.author;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Waits until files of a course are saved. What counts is a look at their sizes and times, every two seconds; where the
 * system tells of changes (not on every network drive, and not if all its watches are in use), the look comes at once.
 */
public final class CourseWatch implements Closeable {

    private static final long LOOK_MILLIS = 2000;

    /** Editors write a file in several moves, so a change is taken when nothing has moved for this long. */
    private static final long QUIET_MILLIS = 150;

    /** Courses have texts in the folders of lessons, and programs in folders of languages below these. */
    private static final int DEPTH = 3;

    private record Stamp(long millis, long size) {}

    private final Path folder;
    private final @Nullable WatchService service;
    private Map<Path, Stamp> seen;

    private CourseWatch(Path folder, @Nullable WatchService service) {
        this.folder = folder;
        this.service = service;
        this.seen = look();
    }

    /** Begins to watch a folder. What changes from now on counts, even before {@link #await} is called. */
    public static CourseWatch of(Path folder) {
        WatchService service = null;
        try {
            service = folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            // Then looking every two seconds is all there is.
        }
        return new CourseWatch(real(folder), service);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    /**
     * Waits for changes.
     *
     * @return the files that were changed, made or deleted, as paths in the folder, in alphabetical order; never empty
     */
    public List<Path> await() throws InterruptedException {
        while (true) {
            Map<Path, Stamp> now = look();
            if (!now.equals(seen)) {
                now = lookWhenQuiet(now);
                TreeSet<Path> changed = new TreeSet<>(now.keySet());
                changed.addAll(seen.keySet());
                Map<Path, Stamp> before = seen;
                Map<Path, Stamp> after = now;
                changed.removeIf(file -> Objects.equals(before.get(file), after.get(file)));
                seen = now;
                if (!changed.isEmpty()) {
                    return changed.stream().map(folder::relativize).toList();
                }
            }
            pause(LOOK_MILLIS);
        }
    }

    private Map<Path, Stamp> lookWhenQuiet(Map<Path, Stamp> first) throws InterruptedException {
        Map<Path, Stamp> earlier = first;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
            Map<Path, Stamp> later = look();
            if (later.equals(earlier)) {
                return later;
            }
            earlier = later;
        }
    }

    /** Waits until the system tells of a change, at most for {@code millis}. */
    private void pause(long millis) throws InterruptedException {
        if (service == null) {
            TimeUnit.MILLISECONDS.sleep(millis);
            return;
        }
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            if (key != null) {
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            throw new InterruptedException();
        }
    }

    /** The files as they are now. Also asks the system to tell of changes in folders that are new. */
    private Map<Path, Stamp> look() {
        Map<Path, Stamp> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            all.filter(path -> !isHidden(path)).forEach(path -> add(path, found));
        } catch (IOException | RuntimeException e) {
            // A folder was deleted meanwhile: the next look shows what is left.
        }
        return found;
    }

    private boolean isHidden(Path path) {
        for (Path part : folder.relativize(path)) {
            if (part.toString().startsWith(".") || part.toString().endsWith("~")) {
                return true;
            }
        }
        return false;
    }

    private void add(Path path, Map<Path, Stamp> found) {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.isRegularFile()) {
                found.put(path, new Stamp(now.lastModifiedTime().toMillis(), now.size()));
            } else if (now.isDirectory() && service != null) {
                path.register(
                        service,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
        } catch (IOException | ClosedWatchServiceException e) {
            // It was deleted meanwhile, or cannot be watched: it is looked at every two seconds.
        }
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                // Nothing is watched any more in any case.
            }
        }
    }
}
