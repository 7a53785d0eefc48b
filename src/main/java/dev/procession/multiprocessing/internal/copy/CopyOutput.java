package dev.procession.multiprocessing.internal.copy;

import dev.procession.multiprocessing.CannotTravelException;
import java.io.DataOutputStream;
import org.jspecify.annotations.Nullable;

/** The copy that a {@link Copied} object writes its state to. */
public interface CopyOutput {

    /** The stream for primitives and text. */
    DataOutputStream out();

    /** Writes any value that can be copied. */
    void write(@Nullable Object value);

    /** @param words what {@code value} is, for a failure message */
    void write(@Nullable Object value, Object words);

    /**
     * Notes that the copy contains an open connection.
     *
     * @throws CannotTravelException if this copy may not contain any
     */
    void carry(TransferableConnection connection);

    /** The pid from which the reader takes connections over; 0 for a child, which holds its own from its start. */
    long sender();

    /** Makes the exception for a value that cannot be copied, given what it is as the end of a sentence. */
    CannotTravelException cannot(String what);
}
