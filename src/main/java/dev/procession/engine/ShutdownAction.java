package dev.procession.engine;

/**
 * What is still to be done if this JVM is ended by SIGTERM or SIGHUP, as when the window of the terminal is closed,
 * before it has ended in the ordinary way.
 */
public final class ShutdownAction {

    private final Thread hook;

    private ShutdownAction(Thread hook) {
        this.hook = hook;
    }

    /** Arranges that {@code action} is run, unless it is cancelled. Does nothing if this JVM is ending already. */
    public static ShutdownAction of(String name, Runnable action) {
        ShutdownAction made = new ShutdownAction(new Thread(action, name));
        try {
            Runtime.getRuntime().addShutdownHook(made.hook);
        } catch (IllegalStateException e) {
            // whoever called this does not get far, since all other threads end within moments
        }
        return made;
    }

    /**
     * Whether this JVM is ending already. Then the terminal may have been closed, so threads that still run fail when
     * they use it, which is nothing to tell anybody.
     */
    public static boolean isTooLate() {
        Thread probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    public void cancel() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // this JVM is ending, so the action is being run
        }
    }
}
