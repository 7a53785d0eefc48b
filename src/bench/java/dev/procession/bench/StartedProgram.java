package dev.procession.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A process whose output is read from a pipe, line by line. */
final class StartedProgram implements ProgramOutput {

    private static final long DEADLINE_SECONDS = 120;
    private static final String END = "\0end";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private boolean ended;

    private StartedProgram(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of " + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static StartedProgram run(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        StartedProgram started = new StartedProgram(builder.start());
        BenchProcesses.register(started.process.toHandle());
        return started;
    }

    private void read() {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = out.readLine()) != null; ) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the process was ended
        }
        lines.add(END);
    }

    /** Matches whole lines, each once. */
    @Override
    public MatchResult await(Pattern pattern) throws IOException, InterruptedException {
        while (true) {
            String line = next();
            if (line.equals(END)) {
                throw new IOException("it ended without saying \"" + pattern + "\": " + evidence());
            }
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher.toMatchResult();
            }
        }
    }

    /** Waits until the process has ended with exit status 0. */
    void awaitEnd() throws IOException, InterruptedException {
        while (!next().equals(END)) {
            // skip the output
        }
        if (process.waitFor() != 0) {
            throw new IOException("it ended with " + process.exitValue() + ": " + evidence());
        }
        BenchProcesses.unregister(process.toHandle());
    }

    private String next() throws IOException, InterruptedException {
        String line = ended ? END : lines.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new IOException("nothing more came for " + DEADLINE_SECONDS + " s: " + evidence());
        }
        ended = line.equals(END);
        seen.add(line);
        return line;
    }

    private String evidence() {
        return process.info().commandLine().orElse("") + "\n" + String.join("\n", seen);
    }

    @Override
    public void close() {
        BenchProcesses.end(process.toHandle());
    }
}
