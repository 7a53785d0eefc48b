package dev.procession.multiprocessing.internal.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The signals that ask a process to end. The first SIGTERM starts the shutdown of a JVM, and the JVM ignores further
 * ones. The shutdown may have to wait, for children or for a reader of a queue; {@link #endAtOnce} lets a second signal
 * end it, as it would end any other process.
 */
final class TerminationSignals {

    private static final String[] NAMES = {"TERM", "INT", "HUP"};

    private TerminationSignals() {}

    /**
     * Gives these signals their default effect, except for those that the process ignores or that the program handles.
     * Does nothing on a platform where Java has no signals.
     */
    static void endAtOnce() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object byDefault = handler.getField("SIG_DFL").get(null);
            Object ignoring = handler.getField("SIG_IGN").get(null);
            Method handle = signal.getMethod("handle", signal, handler);
            for (String name : NAMES) {
                Object each = signal.getConstructor(String.class).newInstance(name);
                Object before = handle.invoke(null, each, byDefault);
                if (before == ignoring || !before.getClass().getPackageName().equals("sun.misc")) {
                    handle.invoke(null, each, before);
                }
            }
        } catch (InvocationTargetException e) {
            // -Xrs leaves this signal to the operating system, or the system does not have it
        } catch (ReflectiveOperationException | LinkageError e) {
            // this JDK has no sun.misc.Signal
        }
    }
}
