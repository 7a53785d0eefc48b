package dev.procession.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output. It remembers that something could not be written, which a {@code PrintWriter} keeps to itself. */
final class StandardOutput extends OutputStream {

    private static volatile @Nullable IOException failure;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);

    /** Why something could not be written; null if everything could. */
    static @Nullable IOException failure() {
        return failure;
    }

    /** Whether the reader of a pipe wants no more, as {@code head} does, which is nothing to complain about. */
    static boolean isClosedPipe(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
