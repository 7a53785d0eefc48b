package dev.procession.shell.state;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Properties in a file that several shells may change at once. The file is always written completely or not at all, and
 * changes of other shells are kept. A damaged file is set aside; one that a newer version wrote, or that cannot be opened,
 * stays as it is, and changes are then kept in memory only.
 */
public final class StateFile {

    private static final String FORMAT = "format";
    private static final String VERSION = "1";

    private final @Nullable Path file;
    private final boolean versioned;
    private volatile Properties values = new Properties();
    private volatile @Nullable StateFault fault;

    /** The changes that could not be saved, oldest first. They are made again before the next change is saved. */
    private final List<Consumer<Properties>> unsaved = new ArrayList<>();

    private StateFile(@Nullable Path file, boolean versioned) {
        this.file = file;
        this.versioned = versioned;
    }

    /** Properties that are kept in memory only. */
    public static StateFile inMemory() {
        return new StateFile(null, true);
    }

    /** Properties in a file that names its format and is locked while it is changed. */
    public static StateFile in(Path file) {
        return loaded(new StateFile(file, true));
    }

    /** Properties in a file without a format and without a lock, as settings have always been. */
    static StateFile plain(Path file) {
        return loaded(new StateFile(file, false));
    }

    /** The properties of a file for somebody who only reads it: changes are kept in memory, and the file stays as it is. */
    public static StateFile copyOf(Path file) {
        StateFile copy = inMemory();
        if (!Files.isRegularFile(file)) {
            return copy;
        }
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        } catch (IOException | IllegalArgumentException e) {
            copy.fault = StateFault.unreadable(file);
            return copy;
        }
        String format = read.getProperty(FORMAT, "");
        if (format.equals(VERSION)) {
            copy.values = read;
        } else {
            copy.fault = isNewer(format) ? StateFault.newer(file) : StateFault.unreadable(file);
        }
        return copy;
    }

    private static StateFile loaded(StateFile kept) {
        if (kept.file != null) {
            AtomicFile.removeAbandoned(kept.file);
        }
        kept.load();
        return kept;
    }

    /** What was wrong with the file when it was read; null if nothing was. */
    public @Nullable StateFault fault() {
        return fault;
    }

    public Properties values() {
        return values;
    }

    /** Whether all changes are in the file; false if it could not be written, as on a full disk. */
    public synchronized boolean isSaved() {
        return unsaved.isEmpty();
    }

    /**
     * Makes a change and saves it. If it cannot be saved, as {@link #isSaved()} tells then, it is in effect until this
     * shell ends, and saved with the next change that can be. A lock file makes shells that do so at the same
     * time wait for each other.
     */
    public synchronized void change(Consumer<Properties> change) {
        if (file == null || !versioned) {
            make(change);
            return;
        }
        try (FileChannel channel = lockFile(file)) {
            channel.lock(); // Closing the channel releases the lock.
            make(change);
        } catch (IOException | OverlappingFileLockException e) {
            make(change); // Without the lock, saving is still better than losing the change.
        }
    }

    /**
     * Forgets everything, and deletes the file and what was set aside of it. Other shells that have read it forget it,
     * too, as soon as they change something.
     */
    public synchronized void delete() throws IOException {
        values = new Properties();
        unsaved.clear();
        if (file == null) {
            return;
        }
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".lock"));
        StateFault.deleteSetAside(file);
    }

    private static FileChannel lockFile(Path file) throws IOException {
        PrivateFiles.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        PrivateFiles.createFile(beside);
        return FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void make(Consumer<Properties> change) {
        boolean mayBeReplaced = load();
        Properties changed = new Properties();
        changed.putAll(values);
        unsaved.forEach(earlier -> earlier.accept(changed));
        change.accept(changed);
        if (versioned) {
            changed.setProperty(FORMAT, VERSION);
        }
        values = changed;
        if (file == null || mayBeReplaced && save(file, changed)) {
            unsaved.clear();
        } else {
            unsaved.add(change);
        }
    }

    /**
     * Reads the values, unless there is no file.
     *
     * @return false if there is a file that must stay as it is
     */
    private boolean load() {
        if (file == null) {
            return true;
        }
        if (!Files.exists(file)) {
            if (versioned) {
                values = new Properties(); // another shell has deleted it
            }
            return true;
        }
        StateFault found = read(file);
        if (found != null) {
            fault = found;
        }
        return found == null || found.kind() == StateFault.Kind.DAMAGED;
    }

    private @Nullable StateFault read(Path from) {
        Properties read = new Properties();
        // Opening what is no file, such as a pipe, could take forever.
        if (!Files.isRegularFile(from)) {
            return StateFault.setAside(from);
        }
        try (Reader in = Files.newBufferedReader(from)) {
            read.load(in);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return StateFault.setAside(from);
        } catch (IOException e) {
            return StateFault.unreadable(from); // The file may be whole: there may be no permission or no descriptor.
        }
        String format = read.getProperty(FORMAT, versioned ? "" : VERSION);
        if (!format.equals(VERSION)) {
            return isNewer(format) ? StateFault.newer(from) : StateFault.setAside(from);
        }
        values = read;
        return null;
    }

    private static boolean isNewer(String format) {
        return format.matches("[1-9][0-9]{0,8}") && Integer.parseInt(format) > Integer.parseInt(VERSION);
    }

    private static boolean save(Path file, Properties values) {
        try {
            AtomicFile.write(file, out -> values.store(out, null));
            return true;
        } catch (IOException e) {
            return false; // as on a full disk; isSaved() tells
        }
    }
}
