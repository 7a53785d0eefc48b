package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.process.ErrorMessages;

/** The operating system cannot make a process. */
public final class CannotStartException extends MultiprocessingException {

    private static final long serialVersionUID = 1;

    public CannotStartException(String reason) {
        super(ErrorMessages.CANNOT_START + " " + reason);
    }
}
