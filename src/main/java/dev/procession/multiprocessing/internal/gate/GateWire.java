package dev.procession.multiprocessing.internal.gate;

import java.io.File;

/** The messages between the gate of a process and the shell. Each is one byte and its data. */
public final class GateWire {

    /**
     * The system property that a JVM of a steered run is started with. It is on the command line, so that in every
     * other JVM the gates are not even compiled. Its value is the number of children for which main makes JVMs ready.
     */
    public static final String PROPERTY = "procession.steered";

    /** The system property that tells main the options of its children before its run begins. */
    public static final String CHILD_OPTIONS_PROPERTY = "procession.steered.children";

    // From a process.

    /** Its path and its pid. */
    public static final int HELLO = 1;

    /**
     * It stands before an operation: the kind, the object, the object's name, whether it writes, the details, and the
     * two flags {@link #MAY_WAIT} and {@link #HAS_LIMIT}.
     */
    public static final int AT = 2;

    /** The answer to {@link #PROBE}: whether the operation would complete, and the pid of who prevents it. */
    public static final int PROBED = 3;

    /** It has made a shared object with this identification. The order of these messages is the same in each run. */
    public static final int CREATED = 4;

    /** It has started a child: its path, its pid, its name. */
    public static final int STARTED = 5;

    /** A child of it has ended: its pid, its exit code. */
    public static final int ENDED = 6;

    /** It wants a signal to be sent: to which pid, and whether it is SIGKILL. */
    public static final int SIGNAL = 7;

    /** It did something that no gate controls: a reason of {@link Loose}, and the name of what it was. */
    public static final int LOOSE = 8;

    /** From now on others may notice more of its end than the end itself. */
    public static final int NOTICEABLE = 9;

    /** Flags of {@link #AT}. */
    public static final int MAY_WAIT = 1;

    public static final int HAS_LIMIT = 2;

    // From the shell.

    /** The operation may be carried out. */
    public static final int GO = 20;

    /** The time limit of the operation is over. */
    public static final int EXPIRE = 21;

    /** Asks whether the operation would complete now. */
    public static final int PROBE = 22;

    // How objects are identified.

    /** In front of a name that is the same in every run. */
    public static final char NAMED = '=';

    /** In front of the pid of a process. */
    public static final char PROCESS = 'p';

    /** In front of a place in shared memory. An element of an array is in brackets behind it. */
    public static final char MEMORY = 'm';

    private GateWire() {}

    /** The socket of the run with this trace. Its name is short, since its path may have at most about 100 bytes. */
    public static File socket(File trace) {
        return new File(trace.getParentFile(), "g");
    }
}
