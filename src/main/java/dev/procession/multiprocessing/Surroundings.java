package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;

/**
 * Where a family of processes lives; every child is told by its parent.
 *
 * @param trace the file that all append their events to; empty for an ordinary program, which nobody watches
 * @param aliveLock a file that the shell keeps locked as long as it lives; empty if there is no shell
 * @param jvmOptions all options for the JVMs of children, the class path among them
 * @param speed how many times shorter than written sleeps are
 * @param steps whether processes wait at checkpoints until the student lets them go on
 */
record Surroundings(String trace, String aliveLock, List<String> jvmOptions, double speed, boolean steps) {

    private static final double AS_THE_PROPERTY_SAYS = 0;

    static final Surroundings NONE = new Surroundings("", "", List.of(), AS_THE_PROPERTY_SAYS, false);

    /** @throws IllegalArgumentException if this is a main process whose property for it has a value that is no speed */
    @Override
    public double speed() {
        return speed == AS_THE_PROPERTY_SAYS ? Sleep.speedOfTheProgram() : speed;
    }

    /** Whether output goes to the timeline rather than to the console. */
    boolean isTraced() {
        return !trace.isEmpty();
    }

    /** Where exit notes are left: beside the trace, else where temporary files are. */
    File noteDirectory() {
        return isTraced() ? new File(trace).getParentFile() : new File(System.getProperty("java.io.tmpdir"));
    }

    void write(DataOutputStream out) throws IOException {
        CopyBuffer.writeText(trace, out);
        CopyBuffer.writeText(aliveLock, out);
        out.writeInt(jvmOptions.size());
        for (String option : jvmOptions) {
            CopyBuffer.writeText(option, out);
        }
        out.writeDouble(speed());
        out.writeBoolean(steps);
    }

    static Surroundings read(DataInputStream in) throws IOException {
        String trace = CopyBuffer.readText(in);
        String aliveLock = CopyBuffer.readText(in);
        String[] options = new String[in.readInt()];
        for (int i = 0; i < options.length; i++) {
            options[i] = CopyBuffer.readText(in);
        }
        return new Surroundings(trace, aliveLock, java.util.Arrays.asList(options), in.readDouble(), in.readBoolean());
    }
}
