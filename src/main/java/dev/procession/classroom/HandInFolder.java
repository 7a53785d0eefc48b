package dev.procession.classroom;

import dev.procession.study.HandIn;
import dev.procession.study.HandInException;
import dev.procession.study.HandInFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a folder of files that students handed in: each {@code .json} in it and in the folders inside, as learning
 * platforms unpack them. The files come from others, so links are not followed, and what is no ordinary file is not
 * opened. A file that cannot be used is a problem, and the others are still read.
 */
public final class HandInFolder {

    private static final int MOST_FILES = 5_000;
    private static final int DEPTH = 4;
    private static final String ENDING = ".json";

    /**
     * A file that was handed in.
     *
     * @param file relative to the folder
     */
    public record Received(Path file, HandIn handIn) {}

    /**
     * A file that cannot be used.
     *
     * @param key the key of the sentence that says why
     */
    public record Refused(Path file, String key) {}

    private final Path folder;
    private final List<Received> received = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private HandInFolder(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException if the folder itself cannot be read */
    public static HandInFolder read(Path folder) throws IOException {
        HandInFolder all = new HandInFolder(folder);
        Set<FileVisitOption> noLinks = EnumSet.noneOf(FileVisitOption.class);
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder.toRealPath(), noLinks, DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(ENDING) && !name.startsWith(".") && !about.isDirectory()) {
                    files.add(file);
                }
                return files.size() > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                all.refused.add(new Refused(all.shown(file), "class.unreadable"));
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        files.stream().limit(MOST_FILES).forEach(all::take);
        if (files.size() > MOST_FILES) {
            all.refused.add(new Refused(all.shown(files.get(MOST_FILES)), "class.many"));
        }
        return all;
    }

    private Path shown(Path file) {
        try {
            return folder.toRealPath().relativize(file);
        } catch (IOException | IllegalArgumentException e) {
            return file;
        }
    }

    private void take(Path file) {
        try {
            BasicFileAttributes about =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (about.isSymbolicLink()) {
                refuse(file, "class.link");
            } else if (!about.isRegularFile()) {
                refuse(file, "class.special");
            } else if (about.size() > HandInFile.MOST_BYTES) {
                refuse(file, "class.large");
            } else {
                received.add(new Received(shown(file), HandInFile.parse(bytes(file))));
            }
        } catch (HandInException e) {
            refuse(file, "class." + e.reason().name().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            refuse(file, "class.unreadable");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(HandInFile.MOST_BYTES);
        }
    }

    private void refuse(Path file, String key) {
        refused.add(new Refused(shown(file), key));
    }

    /** What can be used, sorted by file. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** What cannot be used, and why. */
    public List<Refused> refused() {
        return List.copyOf(refused);
    }
}
