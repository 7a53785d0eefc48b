package dev.procession.multiprocessing.internal.copy;

/**
 * A type of this library that students extend. It writes and reads its own state; the fields of the classes below it
 * are copied like those of any object of a student.
 */
public abstract class ExtensibleCopied extends Copied {

    /** The class that students extend. The fields of its subclasses are copied one by one. */
    protected abstract Class<?> copiedBaseClass();
}
