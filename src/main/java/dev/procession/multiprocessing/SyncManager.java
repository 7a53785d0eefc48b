package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.copy.Blank;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.copy.CopyInput;
import dev.procession.multiprocessing.internal.copy.CopyOutput;
import dev.procession.multiprocessing.internal.pool.ManagerServer;
import dev.procession.multiprocessing.internal.shared.ClassRequest;
import dev.procession.multiprocessing.internal.shared.Client;
import dev.procession.multiprocessing.internal.shared.Resource;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The process of a {@link Manager}. It has the name that Python gives it. */
final class SyncManager extends Process {

    private transient ResourceLink registration;

    SyncManager(Registration door) {
        this.registration = ResourceLink.register(door);
        setDaemon(false);
    }

    @SuppressWarnings("NullAway") // by readFrom
    SyncManager(Blank blank) {
        super(blank);
    }

    ResourceLink registration() {
        return registration;
    }

    /** Receives the address of the manager's process when it has started, and answers its requests for classes. */
    static final class Registration extends Resource {

        private final CompletableFuture<byte[]> address = new CompletableFuture<>();

        CompletableFuture<byte[]> address() {
            return address;
        }

        @Override
        public void tell(byte op, byte[] payload, long pid) {
            address.complete(payload);
        }

        @Override
        public void ask(byte op, byte[] payload, Client client) {
            client.answer(Response.DONE, ClassRequest.answer(payload));
        }
    }

    /** The process that made it stops it at its own end and does not wait for it. */
    @Override
    public boolean endsWithItsParent() {
        return true;
    }

    @Override
    public void run() {
        ManagerServer desk = new ManagerServer(registration);
        ResourceLink self = ResourceLink.register(desk);
        watchParent(desk);
        CopyBuffer address = new CopyBuffer();
        try {
            self.write(new DataOutputStream(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            registration.tell((byte) 0, address.toByteArray());
        } catch (SharedStateLostException e) {
            return;
        }
        desk.serve(self);
    }

    /** Ends the manager when the process that made it has ended, since nobody can use it any more. */
    private static void watchParent(ManagerServer desk) {
        Process parent = CurrentProcess.parent();
        Long pid = parent == null ? null : parent.pid();
        Optional<ProcessHandle> handle = pid == null ? Optional.empty() : ProcessHandle.of(pid);
        if (handle.isPresent()) {
            handle.get().onExit().thenRun(desk::shutDown);
        } else {
            desk.shutDown();
        }
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
