package dev.procession.timeline.view;

/** Whether a signal has stopped a living process. The operating system reports it; no event does. */
public enum StopState {
    /** The operating system reports the process as stopped. */
    STOPPED,
    /** The process was sent SIGSTOP, and this operating system does not report whether it is stopped now. */
    UNKNOWN
}
