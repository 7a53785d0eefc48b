package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.TypeNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Prints stack traces for students: only the frames of their own code and the library method that it called. */
public final class StackTraces {

    private static final String LIBRARY = "dev.procession.multiprocessing.";
    private static final String SNIPPET = "REPL.$JShell$";

    private StackTraces() {}

    /** The exception with its causes, in the format of {@link Throwable#printStackTrace()} with line ends. */
    public static String text(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        String lead = "";
        for (Throwable at = thrown; at != null && seen.add(at); at = at.getCause()) {
            text.append(lead).append(headline(at)).append('\n');
            for (StackTraceElement frame : ownFrames(at)) {
                text.append("\tat ").append(line(frame)).append('\n');
            }
            lead = "Caused by: ";
        }
        return text.toString();
    }

    private static String headline(Throwable thrown) {
        try {
            return TypeNames.withoutWrappers(thrown.toString());
        } catch (RuntimeException e) {
            return thrown.getClass().getName() + " (its own toString() fails: "
                    + e.getClass().getName() + ")";
        }
    }

    /**
     * The frames to show. Frames of the JDK or this project at the bottom are left out, unless there are no others and
     * no cause tells more. Of this library's frames at the top only the method that the student called remains.
     */
    private static List<StackTraceElement> ownFrames(Throwable thrown) {
        StackTraceElement[] frames = thrown.getStackTrace();
        int end = frames.length;
        while (end > 0 && isMachinery(frames[end - 1].getClassName())) {
            end--;
        }
        List<StackTraceElement> own = new ArrayList<>();
        int shown = end == 0 && thrown.getCause() == null ? frames.length : end;
        int called = 0;
        while (called + 1 < shown && isOurs(frames[called]) && isOurs(frames[called + 1])) {
            called++;
        }
        for (int i = called; i < shown; i++) {
            own.add(frames[i]);
        }
        return own;
    }

    private static boolean isOurs(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.startsWith(LIBRARY)
                && (type.indexOf('.', LIBRARY.length()) < 0 || type.startsWith("internal.", LIBRARY.length()));
    }

    private static boolean isMachinery(String type) {
        return type.startsWith("dev.procession.")
                || type.startsWith("jdk.internal.")
                || type.startsWith("java.lang.reflect.")
                || type.startsWith("java.lang.invoke.")
                || type.equals("java.lang.Thread");
    }

    /**
     * One frame as text. The shell's names for the classes of typed code mean nothing to a reader, so such a frame
     * reads {@code (typed code)}. A lambda is shown as the method that contains it.
     */
    private static String line(StackTraceElement frame) {
        String type = frame.getClassName();
        String method = frame.getMethodName();
        if (method.startsWith("lambda$")) {
            method = method.substring(7, method.indexOf('$', 7) < 0 ? method.length() : method.indexOf('$', 7));
        }
        if (!type.startsWith(SNIPPET)) {
            String text = frame.toString();
            return text.replace("." + frame.getMethodName() + "(", "." + method + "(");
        }
        int nested = type.indexOf('$', SNIPPET.length());
        String own = nested < 0 ? "" : type.substring(nested + 1) + ".";
        return own + (method.startsWith("do_it") ? "" : method) + "(typed code)";
    }
}
