package dev.procession.engine;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The mains for steered programs. Each program has its own, because it learns how many children its mains need. */
final class SteeredMains implements Closeable {

    private final Jvm jvm;
    private final WorkDirectory workDirectory;
    private final AtomicInteger programs = new AtomicInteger();
    private final AtomicReference<@Nullable Ready> ahead = new AtomicReference<>();

    SteeredMains(Jvm jvm, WorkDirectory workDirectory) {
        this.jvm = jvm;
        this.workDirectory = workDirectory;
    }

    /** The mains of one program, and what they and their children are started with. */
    record Ready(SteeredOptions options, MainJvms mains) {}

    /** Boots the first main of the next program. */
    void prepare() throws IOException {
        Ready next = launch();
        next.mains().prepare();
        Ready unused = ahead.getAndSet(next);
        if (unused != null) {
            unused.mains().close();
        }
    }

    /** Returns mains that no other program has. The program closes them. */
    Ready take() throws IOException {
        Ready prepared = ahead.getAndSet(null);
        return prepared == null ? launch() : prepared;
    }

    private Ready launch() throws IOException {
        int number = programs.incrementAndGet();
        SteeredOptions options = new SteeredOptions(jvm, workDirectory.file("steered-" + number));
        return new Ready(
                options,
                new MainJvms(
                        jvm,
                        options.ofMain(SteeredProgram.FIRST_CHILDREN),
                        workDirectory.file("s" + number),
                        workDirectory.processes(),
                        1));
    }

    /** Ends the mains that no program has taken. */
    @Override
    public void close() throws IOException {
        Ready unused = ahead.getAndSet(null);
        if (unused != null) {
            unused.mains().close();
        }
    }
}
