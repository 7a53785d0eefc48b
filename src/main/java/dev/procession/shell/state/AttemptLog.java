package dev.procession.shell.state;

import dev.procession.study.Attempt;
import dev.procession.study.AttemptLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The log of attempts: a file to whose end several shells may write lines at once. A line is written as a whole or taken
 * back. What a killed process left unfinished, and lines that somebody else damaged, are set aside into a file beside it.
 * No line is ever changed.
 */
public final class AttemptLog {

    /** The log in the directory of the progress. */
    public static final String FILE = "attempts.jsonl";

    private static final String ASIDE = "attempts-damaged.jsonl";

    /** Years of work fit into this; a larger file is none of ours. */
    private static final long MOST_BYTES = 64L << 20;

    private static final int LONGEST_TAIL_BYTES = 1 << 16;

    /** The most lines that wait for a disk with room. */
    private static final int MOST_UNSAVED = 10_000;

    /** Is told what was wrong with the file. */
    public interface Listener {
        /** The last line was unfinished, and is in {@code aside} now. */
        void onUnfinished(Path file, Path aside);

        /** Some lines were damaged, and are in {@code aside} now. */
        void onDamaged(int lines, Path file, Path aside);

        /** The whole file cannot be used. */
        void onFault(StateFault fault);
    }

    private final Path file;
    private final Path aside;
    private final Listener listener;
    private final List<byte[]> unsaved = new ArrayList<>();
    private boolean looked;
    private @Nullable StateFault fault;

    public AttemptLog(Path directory, Listener listener) {
        this.file = directory.resolve(FILE);
        this.aside = directory.resolve(ASIDE);
        this.listener = listener;
    }

    public Path file() {
        return file;
    }

    /** Whether all attempts are in the file; false if it could not be written, as on a full disk. */
    public synchronized boolean isSaved() {
        return unsaved.isEmpty();
    }

    /** Adds an attempt. If that fails, it is added with the next one that can be. */
    public synchronized void append(Attempt attempt) {
        if (unsaved.size() < MOST_UNSAVED) {
            unsaved.add(AttemptLine.of(attempt));
        }
        try {
            synchronized (AttemptLog.class) { // a lock of a file is not for threads of one JVM
                locked(this::writeUnsaved);
            }
        } catch (IOException e) {
            // as on a full disk; isSaved() tells
        }
    }

    /** What is done under the lock; {@code held} is false where there are no locks. */
    private interface Action {
        void run(boolean held) throws IOException;
    }

    private void locked(Action action) throws IOException {
        PrivateFiles.createDirectories(file.getParent());
        Path beside = file.resolveSibling(FILE + ".lock");
        PrivateFiles.createFile(beside);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            action.run(isLocked(channel)); // closing the channel releases the lock
        }
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            channel.lock();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Without the lock nothing is repaired, because another shell may be writing just then. */
    private void writeUnsaved(boolean locked) throws IOException {
        if (locked && !isUsable()) {
            return;
        }
        PrivateFiles.createFile(file);
        if (locked) {
            endLastLine();
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        unsaved.forEach(lines::writeBytes);
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            long end = out.size();
            try {
                writeAll(out, lines.toByteArray());
            } catch (IOException e) {
                if (locked) {
                    out.truncate(end); // a part of the line may have been written
                }
                throw e;
            }
        }
        unsaved.clear();
    }

    private static void writeAll(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    /** Looks at the file before the first use, and sets aside what is damaged. */
    private boolean isUsable() throws IOException {
        if (looked) {
            return fault == null;
        }
        AtomicFile.removeAbandoned(file);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                setAsideWhole();
            } else if (!Files.isReadable(file) || !Files.isWritable(file)) {
                fail(StateFault.unreadable(file));
            } else {
                setAsideDamage();
            }
        }
        looked = true;
        return fault == null;
    }

    private void setAsideWhole() {
        StateFault found = StateFault.setAside(file);
        if (found.kind() == StateFault.Kind.DAMAGED) {
            listener.onFault(found);
        } else {
            fail(found);
        }
    }

    private void fail(StateFault found) {
        fault = found;
        listener.onFault(found);
    }

    private void setAsideDamage() throws IOException {
        List<byte[]> whole = new ArrayList<>();
        List<byte[]> damaged = new ArrayList<>();
        for (byte[] line : lines(Files.readAllBytes(file))) {
            boolean finished = line[line.length - 1] == '\n';
            (isEntry(line) || !finished ? whole : damaged).add(line); // the unfinished end is looked at when written
        }
        if (!damaged.isEmpty()) {
            for (byte[] line : damaged) {
                keepAside(line);
            }
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE + ".", ".new");
            try {
                Files.write(fresh, joined(whole));
                Files.move(fresh, file.toRealPath(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(fresh);
            }
            listener.onDamaged(damaged.size(), file, aside);
        }
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Sets an unfinished line at the end aside, unless only its line end is missing. */
    private void endLastLine() throws IOException {
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            byte[] rest = unfinished(out);
            if (rest.length == 0) {
                return;
            }
            if (isEntry(rest)) {
                out.position(out.size());
                writeAll(out, new byte[] {'\n'});
            } else {
                keepAside(rest);
                out.truncate(out.size() - rest.length);
                listener.onUnfinished(file, aside);
            }
        }
    }

    /** What stands behind the last line end. */
    private static byte[] unfinished(FileChannel in) throws IOException {
        long size = in.size();
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, LONGEST_TAIL_BYTES));
        int read = 0;
        while (tail.hasRemaining() && read >= 0) {
            read = in.read(tail, size - tail.capacity() + tail.position());
        }
        byte[] bytes = tail.array();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return Arrays.copyOfRange(bytes, end, bytes.length);
    }

    private void keepAside(byte[] line) throws IOException {
        PrivateFiles.createFile(aside);
        try (FileChannel out = FileChannel.open(
                aside, StandardOpenOption.WRITE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS)) {
            writeAll(out, line);
            if (line[line.length - 1] != '\n') {
                writeAll(out, new byte[] {'\n'});
            }
        }
    }

    private static boolean isEntry(byte[] line) {
        return entry(line).isPresent();
    }

    /** The line as text; empty if it is no entry, of this version or a newer one. */
    private static Optional<String> entry(byte[] line) {
        try {
            if (line.length > AttemptLine.MOST_CHARS) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString()
                    .stripTrailing();
            AttemptLine.parse(text);
            return Optional.of(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static List<byte[]> lines(byte[] all) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n' || i == all.length - 1) {
                lines.add(Arrays.copyOfRange(all, from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    /** The bytes of the log as it is now; none if it cannot be read. Nothing is changed, so a script may ask, too. */
    public byte[] bytes() {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** All attempts that can be read, oldest first; those that are not saved yet are the last. */
    public synchronized List<Attempt> attempts() {
        List<byte[]> all = lines(bytes());
        all.addAll(unsaved);
        return all.stream()
                .flatMap(line -> entry(line).flatMap(AttemptLine::parse).stream())
                .toList();
    }

    /** Deletes the log and what was set aside of it. */
    public synchronized void delete() throws IOException {
        unsaved.clear();
        Files.deleteIfExists(file);
        Files.deleteIfExists(aside);
        StateFault.deleteSetAside(file);
        Files.deleteIfExists(file.resolveSibling(FILE + ".lock"));
        looked = false;
        fault = null;
    }
}
