package dev.procession.multiprocessing.internal.copy;

import java.io.IOException;

/** Finds the object of this process's program, which a message names. See {@link ProgramObject}. */
public interface ProgramSource {

    /** @param type the class of the object */
    Object program(Class<?> type) throws IOException, ReflectiveOperationException;
}
