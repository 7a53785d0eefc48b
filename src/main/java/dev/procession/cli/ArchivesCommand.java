package dev.procession.cli;

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

    @Option(names = OwnProcess.WATCHED, hidden = true)
    private boolean watched;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path home = Home.directory();
        Path directory = Home.archives();
        if (home == null || directory == null) {
            return ExitCode.FAILED;
        }
        if (watched) {
            OwnProcess.haltWithStarter();
        }
        Files.createDirectories(directory);
        try (FileChannel channel = FileChannel.open(
                        directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                @Nullable FileLock lock = channel.tryLock()) {
            if (lock != null) {
                new ArchiveMaker(home, directory).make();
                ArchiveStamp.write(home, directory);
            }
        }
        return ExitCode.OK;
    }
}
