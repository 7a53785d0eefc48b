package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.pool.PoolLink;
import dev.procession.multiprocessing.internal.pool.Worker;
import dev.procession.multiprocessing.internal.pool.WorkerLoop;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A process of a {@link Pool}, with the name that Python gives its workers. */
final class PoolWorker extends Process implements Worker {

    private transient PoolLink pool;
    private transient @Nullable Target initializer;
    private transient int tasks;

    /** @param tasks the number of chunks after which it ends */
    PoolWorker(PoolLink pool, @Nullable Target initializer, int tasks) {
        this.pool = pool;
        this.initializer = initializer;
        this.tasks = tasks;
        setDaemon(true);
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    PoolWorker(Blank blank) {
        super(blank);
    }

    @Override
    public void run() {
        new WorkerLoop(pool).run(initializer, tasks);
    }

    @Override
    protected boolean mayRunAnything() {
        return true;
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        pool.write(copy.out());
        copy.write(initializer, "the initializer");
        copy.out().writeInt(tasks);
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        super.readFrom(copy);
        pool = PoolLink.read(copy.in());
        initializer = (Target) copy.read();
        tasks = copy.in().readInt();
    }
}
