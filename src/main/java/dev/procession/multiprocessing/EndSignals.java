package dev.procession.multiprocessing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * The signals that ask a process to end. The first one makes a JVM begin its end, and then the JVM has no ear for another,
 * although its end may have to wait: for children, or for somebody to read what is in a queue. From here on the operating
 * system does with them what it does with those for any process.
 */
final class EndSignals {

    private static final String[] NAMES = {"TERM", "INT", "HUP"};

    private EndSignals() {}

    /**
     * Lets them end this process at once, except for those that it ignores or that the program handles itself. Where Java
     * has no signals, nothing happens.
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
            // left to the operating system from the beginning, as with -Xrs, or unknown to it
        } catch (ReflectiveOperationException | LinkageError e) {
            // a JDK without them
        }
    }
}
