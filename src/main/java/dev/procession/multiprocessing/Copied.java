package dev.procession.multiprocessing;

import java.io.IOException;

/**
 * An object of this library that takes part in being copied. Its class has a constructor that takes a {@link Blank}: the
 * way around constructors would cost a cold child 20 ms.
 */
interface Copied {

    /** Writes what the object consists of. */
    void writeTo(CopyWriter copy) throws IOException;

    /** Fills a blank object. */
    void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException;
}
