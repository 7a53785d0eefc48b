package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.trace.Speed;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * What all processes of a run have in common. Every parent sends it to its children.
 *
 * @param trace the file to which all processes append their events; empty for an ordinary program, which nothing
 *     observes
 * @param aliveLock a file that the shell keeps locked while it lives; empty if there is no shell
 * @param jvmOptions all options for the JVMs of children, including the class path
 * @param speed by how much sleeps are shortened: 2 halves them
 * @param steps whether processes wait at checkpoints until the student releases them
 */
public record RunEnvironment(String trace, String aliveLock, List<String> jvmOptions, double speed, boolean steps) {

    /**
     * The system property that sets the speed of an ordinary program. Its children receive the value from their parent.
     */
    private static final String SPEED_PROPERTY = "procession.speed";

    private static final double SPEED_FROM_PROPERTY = 0;

    static final RunEnvironment NONE = new RunEnvironment("", "", List.of(), SPEED_FROM_PROPERTY, false);

    /**
     * @throws IllegalArgumentException if this is the main process of an ordinary program and its system property is
     *     not a valid speed
     */
    @Override
    public double speed() {
        return speed == SPEED_FROM_PROPERTY ? speedOfTheProgram() : speed;
    }

    private static double speedOfTheProgram() {
        String speed = System.getProperty(SPEED_PROPERTY);
        return speed == null ? Speed.NORMAL : Speed.parse(speed);
    }

    /** Whether output goes to the timeline rather than to the console. */
    public boolean isTraced() {
        return !trace.isEmpty();
    }

    /** The directory for exit notes: beside the trace, or the directory for temporary files. */
    public File noteDirectory() {
        return isTraced() ? new File(trace).getParentFile() : new File(System.getProperty("java.io.tmpdir"));
    }

    void write(DataOutputStream out) throws IOException {
        LengthPrefixed.writeText(trace, out);
        LengthPrefixed.writeText(aliveLock, out);
        out.writeInt(jvmOptions.size());
        for (String option : jvmOptions) {
            LengthPrefixed.writeText(option, out);
        }
        out.writeDouble(speed());
        out.writeBoolean(steps);
    }

    static RunEnvironment read(DataInputStream in) throws IOException {
        String trace = LengthPrefixed.readText(in);
        String aliveLock = LengthPrefixed.readText(in);
        List<String> options = LengthPrefixed.readTexts(in);
        return new RunEnvironment(trace, aliveLock, options, in.readDouble(), in.readBoolean());
    }
}
