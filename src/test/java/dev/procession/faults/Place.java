package dev.procession.faults;

import dev.procession.cli.Installed;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directories of one trial. Where this user may mount, processes see small file systems of the trial's own as
 * {@code /tmp} and as the directory of the state, so that all files of the trial are known and disks can be filled.
 * Elsewhere the temporary files are those of the whole machine, and nothing is said about them.
 */
final class Place implements Closeable {

    private static final Path TEMPORARY = Path.of("/tmp");
    private static final int DISK_MEGABYTES = 96;
    private static final long MOUNT_SECONDS = 20;
    private static final int FILL_STEP_BYTES = 1 << 20;
    private static final String FILLER = "filler";

    /** The least user id for processes that may have only a few processes; nobody else has it. */
    private static final int FIRST_UID = 70_000;

    private final Path directory;
    private final int uid;
    private final @Nullable Process holder;

    private Place(Path directory, int uid, @Nullable Process holder) {
        this.directory = directory;
        this.uid = uid;
        this.holder = holder;
    }

    /** @param otherUser whether the processes of the trial shall belong to a user of their own */
    static Place make(boolean otherUser, long seed) throws IOException, InterruptedException {
        Path all = Files.createDirectories(Path.of("target", "faults").toAbsolutePath());
        Path directory = Files.createTempDirectory(all, "t");
        for (String each : List.of("state", "work", "cache", "home")) {
            Files.createDirectory(directory.resolve(each));
        }
        Program.writeAll(directory.resolve("work"));
        Process holder = mount(directory);
        int uid = otherUser && holder != null ? FIRST_UID + (int) Math.floorMod(seed, 10_000L) : 0;
        Place place = new Place(directory, uid, holder);
        if (uid != 0) {
            place.asRoot("chmod 755 \"$0\" && chown -R " + uid + " \"$0\"", directory.toString());
        }
        return place;
    }

    /** A process that keeps the file systems mounted until it ends; null where mounting is impossible. */
    private static @Nullable Process mount(Path directory) throws IOException, InterruptedException {
        boolean hidden = Stream.of(directory, Installed.home(), Path.of(System.getProperty("java.home")))
                .anyMatch(each -> each.startsWith(TEMPORARY));
        if (hidden || !System.getProperty("user.name").equals("root")) {
            return null;
        }
        String size = "size=" + DISK_MEGABYTES + "m";
        Process holder = new ProcessBuilder(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o mode=1777," + size + " tmpfs /tmp && mount -t tmpfs -o mode=777," + size
                                + " tmpfs \"$0\" && echo mounted && exec cat",
                        directory.resolve("state").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader answer = holder.inputReader();
        if ("mounted".equals(answer.readLine())) {
            return holder;
        }
        holder.waitFor(MOUNT_SECONDS, TimeUnit.SECONDS);
        return null;
    }

    boolean isMounted() {
        return holder != null;
    }

    private void asRoot(String script, String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(inside("sh", "-c", script, argument))
                .inheritIO()
                .start();
        if (!process.waitFor(MOUNT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(script + " fails");
        }
    }

    /** A command for a process that sees the file systems of the trial. */
    List<String> inside(String... command) {
        List<String> inside = new ArrayList<>();
        if (holder != null) {
            inside.addAll(List.of("nsenter", "-m", "-t", Long.toString(holder.pid()), "--"));
        }
        inside.addAll(List.of(command));
        return inside;
    }

    /** The environment of the processes of a trial. */
    Map<String, String> environment(Family family, boolean makesArchives) {
        Map<String, String> environment = new HashMap<>(Installed.environment(directory));
        environment.put("HOME", directory.resolve("home").toString());
        environment.put(family.variable(), family.mark());
        environment.remove("XDG_RUNTIME_DIR");
        if (makesArchives) {
            environment.remove("PROCESSION_ARCHIVES");
            environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        }
        return environment;
    }

    /** A command that starts the shell here, with too little of something. Its process becomes the shell. */
    List<String> command(Scarcity scarcity, int amount, String... arguments) {
        String limit = switch (scarcity) {
            case NOTHING, PROCESSES -> "";
            case DESCRIPTORS -> "ulimit -n " + amount + " && ";
            case FILE_SIZE -> "ulimit -f " + amount + " && ";
        };
        List<String> command = inside("sh", "-c", "cd \"$0\" && " + limit + "exec \"$@\"", work().toString());
        if (uid != 0) {
            command.addAll(List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups", "--"));
            if (scarcity == Scarcity.PROCESSES) {
                command.addAll(List.of("prlimit", "--nproc=" + amount, "--"));
            }
        }
        command.add(Installed.launcher().toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private Path seen(Path path) {
        return holder == null
                ? path
                : Path.of("/proc", Long.toString(holder.pid()), "root")
                        .resolve(path.toString().substring(1));
    }

    Path state() {
        return seen(directory.resolve("state"));
    }

    Path work() {
        return directory.resolve("work");
    }

    /** The directory for temporary files, or null if it is not the trial's own. */
    @Nullable
    Path temporary() {
        return holder == null ? null : seen(TEMPORARY);
    }

    private @Nullable Path of(Disk disk) {
        return holder == null ? null : disk == Disk.STATE ? state() : temporary();
    }

    /** Fills a disk up. Returns false if it is not the trial's own. */
    boolean fill(Disk disk, int leftBytes) throws IOException {
        Path place = of(disk);
        if (place == null) {
            return false;
        }
        Path filler = place.resolve(FILLER);
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] much = new byte[FILL_STEP_BYTES];
            for (int size = FILL_STEP_BYTES; size > 0; size /= 16) {
                fillInSteps(out, much, size);
            }
        }
        if (leftBytes > 0) {
            try (var channel = Files.newByteChannel(filler, StandardOpenOption.WRITE)) {
                channel.truncate(Math.max(0, channel.size() - leftBytes));
            }
        }
        return true;
    }

    private static void fillInSteps(OutputStream out, byte[] much, int size) {
        try {
            for (int written = 0; written <= DISK_MEGABYTES << 20; written += size) {
                out.write(much, 0, size);
            }
        } catch (IOException e) {
            // it is full to within this size
        }
    }

    void free(Disk disk) throws IOException {
        Path place = of(disk);
        if (place != null) {
            Files.deleteIfExists(place.resolve(FILLER));
        }
    }

    /** Makes all files older, as if the next start were two hours later. */
    void age() throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        for (Path each : everything()) {
            if (!Files.isSymbolicLink(each)) {
                try {
                    Files.setLastModifiedTime(each, old);
                } catch (IOException e) {
                    // it was deleted meanwhile
                }
            }
        }
    }

    private List<Path> everything() throws IOException {
        List<Path> all = new ArrayList<>(tree(state()));
        Path temporary = temporary();
        if (temporary != null) {
            all.addAll(tree(temporary));
        }
        return all;
    }

    /** All files and directories in a directory. */
    static List<Path> tree(Path directory) throws IOException {
        List<Path> all = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                all.add(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException gone) {
                if (!each.equals(directory)) {
                    all.add(each);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return all;
    }

    /** The names of all files in the directory for temporary files, relative to it. */
    TreeSet<String> temporaryFiles() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        Path temporary = temporary();
        if (temporary != null) {
            tree(temporary).forEach(each -> names.add(temporary.relativize(each).toString()));
        }
        return names;
    }

    @Override
    public void close() throws IOException {
        if (holder != null) {
            holder.destroyForcibly();
            try {
                holder.waitFor(MOUNT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        for (Path each : tree(directory)) {
            Files.deleteIfExists(each);
        }
        Files.deleteIfExists(directory);
    }
}
