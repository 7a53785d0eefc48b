package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.Copied;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.SharedName;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The base class of numbers in shared memory. It has the memory, and a lock for processes that read and write in one
 * step.
 */
abstract class SharedValue extends Copied {

    private SharedMemory memory;
    private RLock lock;

    /** The name in the timeline, which only steered runs need. */
    private @Nullable SharedName name;

    /** @param lock null to make one */
    SharedValue(int bytes, @Nullable RLock lock) {
        this.memory = SharedMemory.allocate(bytes);
        if (lock != null && !ThisProcess.STEERED) {
            this.lock = lock;
        } else {
            SharedName ownName = new SharedName(getClass());
            this.name = ownName;
            this.lock = lock != null ? lock : new RLock(this, ownName);
        }
    }

    /** Makes an empty copy, which {@link #readFrom} fills. */
    @SuppressWarnings("NullAway") // readFrom sets the fields
    SharedValue(Blank blank) {}

    /**
     * The lock that belongs to this number or array. Reading and writing do not take it. Hold it to read and write
     * without interference: {@code try (var held = counter.lock().hold()) { counter.increment(); }}.
     */
    public RLock lock() {
        return lock;
    }

    SharedMemory memory() {
        return memory;
    }

    /** Stands before reading the number, or one of an array, in a steered run. */
    final void passRead(String element) {
        Gate.pass(Visible.READ, memory.place() + element, shownName() + element, false, "");
    }

    /** Records what was read, in a steered run: no other process moves meanwhile, so rows are in the order of reads. */
    final void recordRead(String element, Object value) {
        ThisProcess.trace().accessed(false, shownName() + element, value.toString());
    }

    /** Stands before writing the number, or one of an array, in a steered run, and records that. */
    final void passWrite(String element, Object value) {
        String written = value.toString();
        String shown = shownName() + element;
        Gate.pass(Visible.WRITE, memory.place() + element, shown, true, written);
        ThisProcess.trace().accessed(true, shown, written);
    }

    private String shownName() {
        SharedName known = name;
        return known == null ? "" : known.of(this);
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        memory.write(copy.out());
        if (ThisProcess.STEERED) {
            LengthPrefixed.writeText(shownName(), copy.out());
        }
        copy.write(lock);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        memory = SharedMemory.read(copy.in());
        if (ThisProcess.STEERED) {
            name = SharedName.known(LengthPrefixed.readText(copy.in()));
        }
        lock = (RLock) copy.read();
        if (ThisProcess.STEERED) {
            lock.belongTo(shownName());
        }
    }
}
