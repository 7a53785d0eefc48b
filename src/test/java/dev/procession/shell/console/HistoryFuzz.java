package dev.procession.shell.console;

import dev.procession.fuzz.FuzzTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** The file of typed lines, as a crash or an editor may have left it. */
public final class HistoryFuzz implements FuzzTarget {

    private final Path folder;

    public HistoryFuzz(Path scratch) {
        this.folder = scratch.resolve("history-folder");
    }

    @Override
    public int share() {
        return 15;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTarget.bytes("1700000000000:println(\"hello\")\n1700000000001:/run join\n"),
                FuzzTarget.bytes("1700000000000:for (;;) {\\n    x();\\n}\n1700000000001:什么\\\\n\n"),
                FuzzTarget.bytes("no time\n:\n0:\n-1:x\n99999999999999999999:y\n"));
    }

    @Override
    public void take(byte[] input) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("history");
        Files.write(file, input);
        LineReaderImpl reader = new LineReaderImpl(new LineDisciplineTerminal(
                "test", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        reader.setVariable(LineReader.HISTORY_FILE, file);
        InputHistory history = new InputHistory(file, line -> true);
        Logger.getLogger("org.jline").setLevel(Level.OFF); // its remarks on damaged lines
        history.attach(reader);
        history.load();
        history.add(Instant.EPOCH, "println(1)");
        history.continuation("prin");
        history.save();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
