package dev.procession.bench;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program at a pseudo-terminal. Its output gets a time stamp when it is read, so that the time for examining it does
 * not count.
 */
final class Pty implements ProgramOutput {

    private static final long DEADLINE_SECONDS = 60;
    private static final Pattern ESCAPES =
            Pattern.compile("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\u001b\\][^\u0007]*\u0007|\r");

    private record Chunk(long at, String text) {}

    private final long begin = System.nanoTime();
    private final PtyProcess process;
    private final BlockingQueue<Chunk> chunks = new LinkedBlockingQueue<>();

    /** The output after the last match, without escape sequences. {@code half} holds an incomplete one at its end. */
    private String unseen = "";

    private String half = "";
    private long at;

    private Pty(Map<String, String> environment, List<String> command) throws IOException {
        process = new PtyProcessBuilder(command.toArray(String[]::new))
                .setEnvironment(environment)
                .setInitialColumns(100)
                .setInitialRows(40)
                .start();
        BenchProcesses.register(handle());
        Thread reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        reader.start();
    }

    static Pty open(Map<String, String> environment, List<String> command) throws IOException {
        return new Pty(environment, command);
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try (InputStream in = process.getInputStream()) {
            for (int n; (n = in.read(buffer)) >= 0; ) {
                chunks.add(new Chunk(System.nanoTime(), new String(buffer, 0, n, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            // the program has ended
        }
    }

    /** The instant just before the program was started. */
    long begin() {
        return begin;
    }

    /** Types a line and Enter and returns the instant just before. */
    long enter(String line) throws IOException {
        long now = System.nanoTime();
        process.getOutputStream().write((line + "\r").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        return now;
    }

    /** Waits for {@code text} and returns the instant at which it was read. */
    long expect(String text) throws IOException, InterruptedException {
        await(Pattern.compile(Pattern.quote(text)));
        return at;
    }

    @Override
    public MatchResult await(Pattern pattern) throws IOException, InterruptedException {
        while (true) {
            Matcher matcher = pattern.matcher(unseen);
            if (matcher.find()) {
                MatchResult found = matcher.toMatchResult();
                unseen = unseen.substring(matcher.end());
                return found;
            }
            Chunk chunk = chunks.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
            if (chunk == null) {
                throw new IOException("\"" + pattern + "\" did not appear in:\n" + unseen);
            }
            take(chunk);
        }
    }

    private void take(Chunk chunk) {
        at = chunk.at();
        String text = half + chunk.text();
        int last = text.lastIndexOf('\u001b');
        boolean whole =
                last < 0 || ESCAPES.matcher(text).region(last, text.length()).lookingAt();
        half = whole ? "" : text.substring(last);
        unseen += ESCAPES.matcher(whole ? text : text.substring(0, last)).replaceAll("");
    }

    ProcessHandle handle() {
        return ProcessHandle.of(process.pid()).orElseThrow();
    }

    @Override
    public void close() {
        ProcessHandle.of(process.pid()).ifPresent(BenchProcesses::end);
    }
}
