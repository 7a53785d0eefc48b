package dev.procession.multiprocessing;

import java.io.IOException;

/**
 * An object of this library that takes part in being copied. Its class has a constructor that takes a {@link Blank}: the
 * way around constructors would cost a cold child 20 ms.
 */
abstract class Copied {

    /** Writes what the object consists of. */
    abstract void writeTo(CopyWriter copy) throws IOException;

    /** Fills a blank object. */
    abstract void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException;
}
