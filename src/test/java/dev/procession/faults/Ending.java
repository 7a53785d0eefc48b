package dev.procession.faults;

/** How a shell is ended that has survived everything else. */
enum Ending {
    EXIT_COMMAND,
    CTRL_C,
    CTRL_D,
    SIGTERM,
    SIGHUP,
    SIGKILL,
    TERMINAL_GONE
}
