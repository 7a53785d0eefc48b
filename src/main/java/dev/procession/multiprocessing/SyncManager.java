package dev.procession.multiprocessing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The process of a {@link Manager}. Named as Python's. */
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

    /** Where the manager's process says that it is there, and how to reach it; and where it asks for classes. */
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

    /** It is stopped, and not waited for, when the process that made it ends. */
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

    /** A manager whose maker was killed serves nobody. */
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
