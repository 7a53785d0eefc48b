package dev.procession.multiprocessing.internal.directory;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An open directory. Whatever is done with its entries is done to those of the directory that was opened, even if
 * somebody has put another one, or a symbolic link, in its place since; and links are never followed. On Windows, and
 * wherever else Java cannot do so, entries are found by their paths instead. There the folder for temporary files
 * belongs to one user anyway.
 */
final class OpenDirectory implements Closeable {

    /** A deeper tree is left alone. Each level takes a file descriptor, and a student's program may build any tree. */
    private static final int DEEPEST = 40;

    /** How often to look again whether a process has made another entry while all were being deleted. */
    private static final int MOST_TRIES = 3;

    private final Path path;
    private final DirectoryStream<Path> stream;
    private final @Nullable SecureDirectoryStream<Path> handle;

    private OpenDirectory(Path path, DirectoryStream<Path> stream, boolean byHandle) {
        this.path = path;
        this.stream = stream;
        this.handle = byHandle && stream instanceof SecureDirectoryStream<Path> secure ? secure : null;
    }

    /** Opens the directory at {@code path}, which the caller trusts: here links are followed. */
    static OpenDirectory at(Path path) throws IOException {
        return new OpenDirectory(path, Files.newDirectoryStream(path), true);
    }

    /** As {@link #at}, in the way of a platform that has nothing better than paths. */
    static OpenDirectory byPaths(Path path) throws IOException {
        return new OpenDirectory(path, Files.newDirectoryStream(path), false);
    }

    /**
     * Opens a directory in this one.
     *
     * @throws IOException if it is something else, such as a link
     */
    OpenDirectory open(Path name) throws IOException {
        if (!about(name).isDirectory()) {
            throw new NotDirectoryException(name.toString()); // To open a FIFO would wait for its other end.
        }
        Path inside = path.resolve(name);
        return handle == null
                ? byPaths(inside)
                : new OpenDirectory(inside, handle.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS), true);
    }

    /**
     * The names of the entries. They can be asked for once.
     *
     * @param most how many names to return at most
     */
    List<Path> names(int most) throws IOException {
        List<Path> names = new ArrayList<>();
        try {
            for (Path entry : stream) {
                if (names.size() == most) {
                    break;
                }
                names.add(entry.getFileName());
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** The attributes of this directory itself. */
    BasicFileAttributes about() throws IOException {
        FileAttributeView posix = handle == null
                ? Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                : handle.getFileAttributeView(PosixFileAttributeView.class);
        return posix instanceof PosixFileAttributeView view
                ? view.readAttributes()
                : Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The attributes of an entry; of a link those of the link. */
    BasicFileAttributes about(Path name) throws IOException {
        PosixFileAttributeView posix = view(name, PosixFileAttributeView.class);
        if (posix != null) {
            return posix.readAttributes();
        }
        return Files.readAttributes(path.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private <V extends BasicFileAttributeView> @Nullable V view(Path name, Class<V> type) {
        return handle == null
                ? Files.getFileAttributeView(path.resolve(name), type, LinkOption.NOFOLLOW_LINKS)
                : handle.getFileAttributeView(name, type, LinkOption.NOFOLLOW_LINKS);
    }

    /** Opens a file in this directory. The caller has seen that it is a regular file. */
    FileChannel channel(Path name, OpenOption... how) throws IOException {
        Set<OpenOption> options = new HashSet<>(List.of(how));
        options.add(LinkOption.NOFOLLOW_LINKS);
        if (handle == null) {
            return FileChannel.open(path.resolve(name), options);
        }
        SeekableByteChannel channel = handle.newByteChannel(name, options);
        if (channel instanceof FileChannel file) {
            return file;
        }
        channel.close();
        throw new IOException("no file: " + name);
    }

    /**
     * Deletes an entry, and everything in it if it is a directory. What cannot be deleted stays, with the directories
     * around it. A symbolic link is deleted, and not what it refers to.
     */
    void delete(Path name) {
        delete(name, 0);
    }

    private void delete(Path name, int depth) {
        try {
            if (about(name).isDirectory()) {
                if (depth < DEEPEST) {
                    deleteEntriesOf(name, depth + 1);
                }
                deleteEmpty(name);
            } else if (handle == null) {
                Files.deleteIfExists(path.resolve(name));
            } else {
                handle.deleteFile(name);
            }
        } catch (IOException e) {
            // it stays, or is gone already
        }
    }

    private void deleteEntriesOf(Path name, int depth) throws IOException {
        try (OpenDirectory inside = open(name)) {
            for (Path each : inside.names(Integer.MAX_VALUE)) {
                inside.delete(each, depth);
            }
        }
    }

    /**
     * Deletes all entries, {@code last} after all others, and only if none of these has stayed or come meanwhile. So
     * whoever is killed while deleting leaves a directory that can still be recognized by that entry.
     */
    void deleteEntries(Path last) throws IOException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            List<Path> others = new ArrayList<>();
            try (OpenDirectory again = open(Path.of("."))) {
                others.addAll(again.names(Integer.MAX_VALUE));
            }
            others.remove(last);
            if (others.isEmpty()) {
                delete(last);
                return;
            }
            others.forEach(this::delete);
        }
    }

    /** Deletes an empty directory in this one. */
    void deleteEmpty(Path name) throws IOException {
        if (handle == null) {
            Files.delete(path.resolve(name));
        } else {
            handle.deleteDirectory(name);
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
