package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.pool.ManagerRegistration;
import dev.procession.multiprocessing.internal.pool.ManagerServer;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import java.io.IOException;

/** The process of a {@link Manager}. It has the name that Python gives it. */
final class SyncManager extends Process {

    private transient ResourceLink registration;

    SyncManager(ManagerRegistration registration) {
        this.registration = ResourceLink.register(registration);
        setDaemon(false);
    }

    @SuppressWarnings("NullAway") // readFrom sets the fields
    SyncManager(Blank blank) {
        super(blank);
    }

    ResourceLink registration() {
        return registration;
    }

    /** The process that made the manager stops it at its own end and does not wait for it. */
    @Override
    protected boolean endsWithItsParent() {
        return true;
    }

    @Override
    public void run() {
        Process parent = ParentProcess.ofThisProcess();
        ManagerServer.run(registration, parent == null ? null : parent.pid());
    }

    @Override
    protected void writeTo(CopyOutput copy) throws IOException {
        super.writeTo(copy);
        registration.write(copy.out());
    }

    @Override
    protected void readFrom(CopyInput copy) throws IOException, ReflectiveOperationException {
        super.readFrom(copy);
        registration = ResourceLink.read(copy.in());
    }
}
