package dev.procession.multiprocessing.internal.process;

import dev.procession.trace.Event.Stream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * Records the text that a child wrote without {@code System.out}: native code, a program that it ran, or its JVM on a
 * crash.
 */
final class RawOutput implements Runnable {

    private final java.lang.Process process;

    RawOutput(java.lang.Process process) {
        this.process = process;
    }

    @Override
    public void run() {
        char[] buffer = new char[4096];
        try (InputStream in = process.getInputStream();
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (int n; (n = reader.read(buffer)) > 0; ) {
                ThisProcess.trace().printed(process.pid(), Stream.RAW, new String(buffer, 0, n));
            }
        } catch (IOException e) {
            // the pipe is closed, so nothing more can be read
        }
    }
}
