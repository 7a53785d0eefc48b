package dev.procession.engine.main;

import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.trace.EventSeal;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the shell tells a main JVM when a run begins: the body of {@link Wire#BEGIN}.
 *
 * @param title the title of the run
 * @param trace the file that all processes of the run append their events to
 * @param seal marks the events of main
 * @param aliveLock the file that the shell keeps locked; the lock is released when the shell ends
 * @param note the file that main makes if it ends on purpose, so that its exit status is not taken for a signal
 * @param checkpoint the file for the variables of a session; null for a program
 * @param childOptions the options for the JVMs of children
 * @param speed how many times shorter than written the processes sleep
 * @param steps whether processes stop at checkpoints
 */
public record RunStart(
        String title,
        File trace,
        EventSeal seal,
        File aliveLock,
        File note,
        @Nullable File checkpoint,
        List<String> childOptions,
        double speed,
        boolean steps) {

    public void write(DataOutputStream out) throws IOException {
        LengthPrefixed.writeText(trace.getPath(), out);
        out.writeLong(seal.key0());
        out.writeLong(seal.key1());
        LengthPrefixed.writeText(aliveLock.getPath(), out);
        LengthPrefixed.writeText(note.getPath(), out);
        LengthPrefixed.writeText(checkpoint == null ? "" : checkpoint.getPath(), out);
        LengthPrefixed.writeTexts(childOptions, out);
        out.writeDouble(speed);
        out.writeBoolean(steps);
        LengthPrefixed.writeText(title, out);
    }

    static RunStart read(DataInputStream in) throws IOException {
        File trace = new File(LengthPrefixed.readText(in));
        EventSeal seal = new EventSeal(in.readLong(), in.readLong());
        File aliveLock = new File(LengthPrefixed.readText(in));
        File note = new File(LengthPrefixed.readText(in));
        String checkpoint = LengthPrefixed.readText(in);
        List<String> options = LengthPrefixed.readTexts(in);
        double speed = in.readDouble();
        boolean steps = in.readBoolean();
        String title = LengthPrefixed.readText(in);
        File variables = checkpoint.isEmpty() ? null : new File(checkpoint);
        return new RunStart(title, trace, seal, aliveLock, note, variables, options, speed, steps);
    }
}
