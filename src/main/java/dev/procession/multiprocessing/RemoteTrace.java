package dev.procession.multiprocessing;

/** The cause of an exception that came from another process: the stack trace there, as text. */
public final class RemoteTrace extends Exception {

    private static final long serialVersionUID = 1;

    /** The rest of a longer trace is cut off: that of an endless recursion has a thousand lines. */
    private static final int MOST_LINES = 50;

    public RemoteTrace(String where, String trace) {
        super("in " + where + ":\n" + shortened(trace.strip()), null, false, false);
    }

    private static String shortened(String trace) {
        int end = -1;
        for (int lines = 0; lines < MOST_LINES; lines++) {
            end = trace.indexOf('\n', end + 1);
            if (end < 0) {
                return trace;
            }
        }
        return trace.substring(0, end) + "\n\t…";
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
