package dev.procession.multiprocessing.internal.process;

import java.util.Map;
import java.util.NoSuchElementException;

/** Reports an exception that no code caught: to the student in Python's form, and to the timeline. */
public final class UncaughtReport {

    private UncaughtReport() {}

    /**
     * Reports the exception.
     *
     * @param title the name of a process that failed before it knew its own name; otherwise empty
     * @param absent variables that could not be copied into this process, with the reasons
     */
    public static void report(String title, Throwable thrown, Map<String, String> absent) {
        String trace = StackTraces.text(thrown);
        String message = String.valueOf(thrown.getMessage());
        String reason = explain(thrown, absent);
        ThisProcess.trace().failed(thrown.getClass().getName(), message + reason, trace);
        System.err.print(header(title) + trace + reason.stripLeading() + (reason.isEmpty() ? "" : "\n"));
        Thread.currentThread().setUncaughtExceptionHandler(new AlreadyReported());
    }

    /** The first line of the report: Java's words in main, Python's in a child. */
    private static String header(String title) {
        if (!title.isEmpty()) {
            return "Process " + title + " could not take over its work:\n";
        }
        return ThisProcess.isMain() ? "Exception in thread \"main\" " : "Process " + ThisProcess.name() + ":\n";
    }

    /**
     * Explains what does not happen in a program of one process: a child without input, and a null that stands for a
     * variable which could not be copied. The JVM's message names the variable.
     */
    private static String explain(Throwable thrown, Map<String, String> absent) {
        if (thrown instanceof NoSuchElementException && !ThisProcess.isMain() && isOfScanner(thrown)) {
            return " (" + ErrorMessages.NO_INPUT + ")";
        }
        if (thrown instanceof IllegalMonitorStateException) {
            return " (" + ErrorMessages.MONITOR + ")";
        }
        if (thrown instanceof NullPointerException && thrown.getMessage() != null) {
            for (Map.Entry<String, String> variable : absent.entrySet()) {
                if (thrown.getMessage().contains("." + variable.getKey() + "\" is null")) {
                    return "(" + variable.getKey() + " is null in this process: " + variable.getValue() + ")";
                }
            }
        }
        return "";
    }

    private static boolean isOfScanner(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        return frames.length > 0 && frames[0].getClassName().equals("java.util.Scanner");
    }

    private static final class AlreadyReported implements Thread.UncaughtExceptionHandler {
        @Override
        public void uncaughtException(Thread thread, Throwable thrown) {
            // report() has printed it
        }
    }
}
