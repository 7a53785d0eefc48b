package dev.procession.multiprocessing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The process of a {@link Manager}. It has the name that Python gives it. */
final class SyncManager extends Process {

    private transient ResourceLink door;

    SyncManager(Door door) {
        this.door = ResourceLink.to(door);
        setDaemon(false);
    }

    @SuppressWarnings("NullAway") // by readFrom
    SyncManager(Blank blank) {
        super(blank);
    }

    ResourceLink door() {
        return door;
    }

    /** Receives the address of the manager's process when it has started, and answers its requests for classes. */
    static final class Door extends Resource {

        private final CompletableFuture<byte[]> address = new CompletableFuture<>();

        CompletableFuture<byte[]> address() {
            return address;
        }

        @Override
        void tell(byte op, byte[] payload, long pid) {
            address.complete(payload);
        }

        @Override
        void ask(byte op, byte[] payload, Caller caller) {
            caller.answer(Answer.DONE, ClassRequest.answer(payload));
        }
    }

    /** The process that made it stops it at its own end and does not wait for it. */
    @Override
    boolean endsWithItsParent() {
        return true;
    }

    @Override
    public void run() {
        ManagerDesk desk = new ManagerDesk(door);
        ResourceLink self = ResourceLink.to(desk);
        watchParent(desk);
        CopyBuffer address = new CopyBuffer();
        try {
            self.write(new DataOutputStream(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            door.tell((byte) 0, address.toByteArray());
        } catch (SharedStateLostException e) {
            return;
        }
        desk.serve(self);
    }

    /** Ends the manager when the process that made it has ended, since nobody can use it any more. */
    private static void watchParent(ManagerDesk desk) {
        Process parent = ThisProcess.parent();
        Long pid = parent == null ? null : parent.pid();
        Optional<ProcessHandle> handle = pid == null ? Optional.empty() : ProcessHandle.of(pid);
        if (handle.isPresent()) {
            handle.get().onExit().thenRun(desk::shutDown);
        } else {
            desk.shutDown();
        }
    }

    @Override
    void writeTo(CopyWriter copy) throws IOException {
        super.writeTo(copy);
        door.write(copy.out());
    }

    @Override
    void readFrom(CopyReader copy) throws IOException, ReflectiveOperationException {
        super.readFrom(copy);
        door = ResourceLink.read(copy.in());
    }
}
