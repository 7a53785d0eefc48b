package dev.procession.multiprocessing.internal.shared;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * The files that contain {@link SharedMemory}. Each process makes files for the objects that it creates, and maps the
 * files of other processes when it receives their objects.
 */
public final class MappedFiles {

    /** Where a piece of memory is: its file and the offset in it. */
    record Piece(String file, int offset) {}

    private static final int CACHE_LINE_BYTES = 64;
    private static final int FILE_BYTES = 1 << 16;
    private static final int MOST_FILLED_BYTES = 16 << 20;

    /** The largest piece of memory that one object can have. */
    public static final int LARGEST_BYTES = Integer.MAX_VALUE / CACHE_LINE_BYTES * CACHE_LINE_BYTES;

    private static final Map<String, MappedByteBuffer> mapped = new HashMap<>();
    private static String current = "";
    private static int used = FILE_BYTES;

    private MappedFiles() {}

    static synchronized Piece allocate(int bytes) throws IOException {
        int size = Math.max(1, (int) ((bytes + CACHE_LINE_BYTES - 1L) / CACHE_LINE_BYTES)) * CACHE_LINE_BYTES;
        if (size > FILE_BYTES / 4) {
            return new Piece(create(size), 0);
        }
        if (used + size > FILE_BYTES) {
            current = create(FILE_BYTES);
            used = 0;
        }
        Piece piece = new Piece(current, used);
        used += size;
        return piece;
    }

    private static String create(int size) throws IOException {
        Path file = Files.createFile(SharedDirectory.newFile("m"));
        try {
            fill(file, size);
            mapped.put(file.toString(), open(file, size));
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return file.toString();
    }

    /**
     * Writes zeros, so that the file has all the room it needs on the disk. Without that, a full disk would be noticed
     * only when the memory is used, and then as a fault in the JVM. For large memory this would take long.
     */
    private static void fill(Path file, int size) throws IOException {
        if (size > MOST_FILLED_BYTES) {
            return;
        }
        byte[] zeros = new byte[Math.min(size, FILE_BYTES)];
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            for (int left = size; left > 0; left -= zeros.length) {
                out.write(zeros, 0, Math.min(left, zeros.length));
            }
        } catch (IOException e) {
            throw new IOException("there is no room for it in " + file.getParent() + " (" + e.getMessage() + ")", e);
        }
    }

    static synchronized MappedByteBuffer map(String file) throws IOException {
        MappedByteBuffer known = mapped.get(file);
        if (known == null) {
            Path path = Path.of(file);
            SharedDirectory.markUsed(path);
            known = open(path, Files.size(path));
            mapped.put(file, known);
        }
        return known;
    }

    /** Maps a file. An interruption closes the channel; then this tries again, and the thread stays interrupted. */
    private static MappedByteBuffer open(Path file, long size) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                interrupted |= Thread.interrupted();
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                    return channel.map(MapMode.READ_WRITE, 0, size);
                } catch (ClosedByInterruptException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
