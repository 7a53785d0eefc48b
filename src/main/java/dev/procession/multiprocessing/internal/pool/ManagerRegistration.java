package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.MultiprocessingException;
import dev.procession.multiprocessing.internal.shared.ClassRequest;
import dev.procession.multiprocessing.internal.shared.Client;
import dev.procession.multiprocessing.internal.shared.Resource;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Receives the address of a manager's process when it has started, and answers its requests for classes. */
public final class ManagerRegistration extends Resource {

    private final CompletableFuture<byte[]> address = new CompletableFuture<>();

    /**
     * Waits for the address.
     *
     * @throws ExecutionException if the process has ended before, with the reason as its cause
     */
    public ResourceLink await() throws ExecutionException, InterruptedException {
        try {
            return ResourceLink.read(new DataInputStream(new ByteArrayInputStream(address.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that the process has ended. If it has not sent its address, {@link #await} fails. */
    public void fail() {
        address.completeExceptionally(
                new MultiprocessingException("the manager's process ended before it could begin"));
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
