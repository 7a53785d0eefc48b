package dev.procession.multiprocessing.internal.process;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;

/**
 * What a student's {@code Scanner} reads from. A read that is stopped leaves the scanner as it was, so that it can be
 * used again.
 */
final class ScannerSource implements Readable, Closeable {

    private final Reader reader;

    ScannerSource(InputStream in) {
        reader = new InputStreamReader(in);
    }

    @Override
    public int read(CharBuffer into) throws IOException {
        int end = into.position();
        try {
            return reader.read(into);
        } catch (StoppedRead e) {
            // For the call, the scanner has set the position to the end of its text. It does not expect an error.
            into.limit(end);
            into.position(0);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
