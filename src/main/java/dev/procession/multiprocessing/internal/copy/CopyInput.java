package dev.procession.multiprocessing.internal.copy;

import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The copy that a {@link Copied} object reads its state from. */
public interface CopyInput {

    /** The stream for primitives and text. */
    DataInputStream in();

    /** Reads the next value. */
    @Nullable
    Object read() throws IOException, ReflectiveOperationException;
}
