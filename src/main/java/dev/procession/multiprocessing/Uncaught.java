package dev.procession.multiprocessing;

import java.util.Map;

/** An exception that nobody caught: told to the student as Python tells it, and to the timeline. */
final class Uncaught {

    private Uncaught() {}

    /**
     * Reports it.
     *
     * @param title the name of a process that did not get as far as knowing its own; empty for one that did
     * @param absent variables that did not travel to this process, with the reasons
     */
    static void report(String title, Throwable thrown, Map<String, String> absent) {
        String trace = StackTraces.text(thrown);
        String message = String.valueOf(thrown.getMessage());
        String reason = explain(thrown, absent);
        ThisProcess.trace().failed(thrown.getClass().getName(), message + reason, trace);
        System.err.print(header(title) + trace + reason + (reason.isEmpty() ? "" : "\n"));
        Thread.currentThread().setUncaughtExceptionHandler(new AlreadyReported());
    }

    /** As Java says it in main, as Python says it in a child. */
    private static String header(String title) {
        if (!title.isEmpty()) {
            return "Process " + title + " could not take over its work:\n";
        }
        Process self = ThisProcess.current();
        return self instanceof MainProcess ? "Exception in thread \"main\" " : "Process " + self.name() + ":\n";
    }

    /** A null where the parent has a value needs an explanation: the JVM names the variable, we know the rest. */
    private static String explain(Throwable thrown, Map<String, String> absent) {
        if (thrown instanceof NullPointerException && thrown.getMessage() != null) {
            for (Map.Entry<String, String> variable : absent.entrySet()) {
                if (thrown.getMessage().contains("." + variable.getKey() + "\" is null")) {
                    return "(" + variable.getKey() + " is null in this process: " + variable.getValue() + ")";
                }
            }
        }
        return "";
    }

    private static final class AlreadyReported implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            // said above
        }
    }
}
