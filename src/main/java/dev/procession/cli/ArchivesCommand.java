package dev.procession.cli;

import dev.procession.shell.state.PrivateFiles;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.io.FileDescriptor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code procession archives}: makes the class archives now. Otherwise the first shell makes them in the background.
 */
@Command(name = OwnProcess.ARCHIVES, sortOptions = false)
final class ArchivesCommand implements Callable<Integer> {

    /** More than all archives take. */
    private static final long NEEDED_BYTES = 120L << 20;

    /** Less space than this is left only on a disk that became full while the archives were written. */
    private static final long SPARE_BYTES = 1 << 20;

    @Option(names = OwnProcess.WATCHED, hidden = true)
    private boolean watched;

    private final CommonOptions options;

    ArchivesCommand(CommonOptions options) {
        this.options = options;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Home.hasPackagedArchives()) {
            return ExitCode.OK;
        }
        Path home = Home.directory();
        Path directory = Home.archives();
        if (home == null || directory == null) {
            return fail("archives.nowhere", Path.of(""));
        }
        ArchiveMaker maker = new ArchiveMaker(home, directory);
        if (watched) {
            OwnProcess.haltWithStarter(maker::abandon);
        }
        PrivateFiles.createDirectories(directory);
        if (!Home.isOnlyOwn(directory)) {
            return fail("archives.open", directory);
        }
        if (isFull(directory)) {
            return fail("archives.full", directory);
        }
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                boolean made = maker.make();
                if (Files.getFileStore(directory).getUsableSpace() < SPARE_BYTES) {
                    return fail("archives.full", directory); // An archive may be cut off. The next start tries again.
                }
                ArchiveStamp.write(home, directory);
                return made ? ExitCode.OK : fail("archives.none", directory);
            }
        }
        return ExitCode.OK;
    }

    private static boolean isFull(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace() < NEEDED_BYTES;
    }

    private int fail(String key, Path directory) {
        MessageBundle texts = MessageBundle.of(ArchivesCommand.class, options.language());
        String sentence = texts.get(key, TerminalSafe.line(directory.toString()), NEEDED_BYTES >> 20);
        Consoles.writer(FileDescriptor.err).println("procession: " + sentence);
        return ExitCode.FAILED;
    }
}
