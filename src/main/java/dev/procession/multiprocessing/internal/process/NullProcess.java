package dev.procession.multiprocessing.internal.process;

import java.io.InputStream;
import java.io.OutputStream;

/** A process that does not exist: accepts any input and has already ended. For rehearsing a start. */
final class NullProcess extends java.lang.Process {

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public InputStream getInputStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public InputStream getErrorStream() {
        return InputStream.nullInputStream();
    }

    @Override
    public int waitFor() {
        return 0;
    }

    @Override
    public int exitValue() {
        return 0;
    }

    @Override
    public void destroy() {}

    @Override
    public long pid() {
        return 0;
    }
}
