package dev.procession.multiprocessing.internal.copy;

import java.io.ByteArrayOutputStream;

/**
 * A growing byte array whose end can be cut off again, so that a writer can take back a value that turned out not to be
 * copyable.
 */
public final class CopyBuffer extends ByteArrayOutputStream {

    public CopyBuffer() {
        super(1024);
    }

    void cut(int length) {
        count = length;
    }
}
