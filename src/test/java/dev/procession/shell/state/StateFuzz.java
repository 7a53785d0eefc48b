package dev.procession.shell.state;

import dev.procession.fuzz.FuzzTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files of the user's state, as a crash, an editor or another version may have left them. */
public final class StateFuzz implements FuzzTarget {

    private final Path folder;

    public StateFuzz(Path scratch) {
        this.folder = scratch.resolve("state");
    }

    @Override
    public int share() {
        return 60;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTarget.bytes("#Thu Jan 01 00:00:00 UTC 1970\nlanguage=zh\n"),
                FuzzTarget.bytes(
                        "format=1\nplace=join\\#try\nplaceWords=join 2/5\njoin/try.read=yes\njoin/try.hints=2\n"),
                FuzzTarget.bytes(
                        "title=join/with-join\nat=2024-02-29T12\\:00\\:00Z\nwall=12345\nprocesses=3\nstatus=-9\nbytes=7\n"),
                FuzzTarget.bytes("format=2\nkey\\ with\\ blanks=\\u5356\\u51fa\\\n   continued\n"));
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.createDirectories(folder);
        Path properties = folder.resolve("progress.properties");
        Files.write(properties, input);
        StateFile kept = StateFile.in(properties);
        kept.change(values -> values.setProperty("x", "y"));
        FuzzTarget.require("y".equals(kept.values().getProperty("x")), "lost");
        Files.write(folder.resolve("settings.properties"), input);
        Settings settings = Settings.in(folder);
        settings.language();
        Files.write(folder.resolve("run.properties"), input);
        StoredRun.load(1, folder.resolve("run.properties"), 7);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
