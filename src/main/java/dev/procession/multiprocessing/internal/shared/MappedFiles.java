package dev.procession.multiprocessing.internal.shared;

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
        mapped.put(file.toString(), open(file, size));
        return file.toString();
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
