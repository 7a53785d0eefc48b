package dev.procession.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;

/**
 * The temporary directory of one shell, which only its user may enter. It holds the traces of the runs, the socket for
 * the main JVMs, and a file that is locked as long as this JVM is alive. By this lock every process of a run notices
 * the end of the shell, and a later shell recognizes a directory that a killed shell left behind.
 */
final class WorkDirectory implements Closeable {

    private static final String PREFIX = "procession-";
    private static final String ALIVE = "alive";

    /** A younger directory may belong to a shell that has not locked its file yet. */
    private static final Duration MIN_ABANDONED_AGE = Duration.ofMinutes(1);

    private final Path directory;
    private final FileChannel alive;
    private int runs;

    private WorkDirectory(Path directory, FileChannel alive) {
        this.directory = directory;
        this.alive = alive;
    }

    static WorkDirectory create() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temporary);
        Path directory = Files.createTempDirectory(temporary, PREFIX);
        FileChannel alive =
                FileChannel.open(directory.resolve(ALIVE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        alive.lock();
        return new WorkDirectory(directory, alive);
    }

    Path aliveLock() {
        return directory.resolve(ALIVE);
    }

    /** The path of the socket. It is short, since that of a Unix-domain socket may have at most about 100 bytes. */
    Path socket() {
        return directory.resolve("s");
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    synchronized Path newRunDirectory() throws IOException {
        return Files.createDirectory(directory.resolve("run-" + ++runs));
    }

    /** Releases the lock, which makes all processes of all runs end, and deletes the directory. */
    @Override
    public void close() throws IOException {
        alive.close();
        delete(directory);
    }

    /** Deletes the directories of killed shells. */
    private static void sweep(Path temporary) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path directory : left) {
                if (isAbandoned(directory)) {
                    delete(directory);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // another user's directory, or one that another shell is deleting
        }
    }

    private static boolean isAbandoned(Path directory) {
        Path lockFile = directory.resolve(ALIVE);
        try {
            Instant made = Files.getLastModifiedTime(lockFile).toInstant();
            if (made.isAfter(Instant.now().minus(MIN_ABANDONED_AGE))) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            /** Either the file has been deleted already, or the deletion of its directory will fail. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException failure)
                    throws IOException {
                Files.deleteIfExists(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
