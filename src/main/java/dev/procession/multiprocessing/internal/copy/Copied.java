package dev.procession.multiprocessing.internal.copy;

import java.io.IOException;

/**
 * A type of this library whose objects write and read their own copies. Each concrete class has a constructor that
 * takes a {@link Blank}, because creating an object without a constructor would cost a cold child 20 ms.
 */
public abstract class Copied {

    /** Writes the state of this object. */
    protected abstract void writeTo(CopyOutput copy) throws IOException;

    /** Reads the state into this object, which was made by the constructor that takes a {@link Blank}. */
    protected abstract void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException;
}
