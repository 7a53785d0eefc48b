package dev.procession.engine.main;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shell tells a main JVM when a run begins: the body of {@link Wire#BEGIN}.
 *
 * @param title the title of the run
 * @param trace the file that all processes of the run append their events to
 * @param aliveLock the file that the shell keeps locked; when the lock is gone, the shell is
 * @param note the file that main makes if it ends on purpose, so that its exit status is not taken for a signal
 * @param checkpoint the file for the variables of a session; null for a program
 * @param childOptions the options for the JVMs of children
 * @param speed how many times faster than written the processes sleep
 * @param steps whether processes stop at checkpoints
 */
public record RunStart(
        String title,
        File trace,
        File aliveLock,
        File note,
        @Nullable File checkpoint,
        List<String> childOptions,
        double speed,
        boolean steps) {

    public void write(DataOutputStream out) throws IOException {
        Wire.writeText(trace.getPath(), out);
        Wire.writeText(aliveLock.getPath(), out);
        Wire.writeText(note.getPath(), out);
        Wire.writeText(checkpoint == null ? "" : checkpoint.getPath(), out);
        out.writeInt(childOptions.size());
        for (String option : childOptions) {
            Wire.writeText(option, out);
        }
        out.writeDouble(speed);
        out.writeBoolean(steps);
        Wire.writeText(title, out);
    }

    static RunStart read(DataInputStream in) throws IOException {
        File trace = new File(Wire.readText(in));
        File aliveLock = new File(Wire.readText(in));
        File note = new File(Wire.readText(in));
        String checkpoint = Wire.readText(in);
        List<String> options = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            options.add(Wire.readText(in));
        }
        double speed = in.readDouble();
        boolean steps = in.readBoolean();
        String title = Wire.readText(in);
        File variables = checkpoint.isEmpty() ? null : new File(checkpoint);
        return new RunStart(title, trace, aliveLock, note, variables, options, speed, steps);
    }
}
