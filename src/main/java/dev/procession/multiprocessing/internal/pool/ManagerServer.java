package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.SharedStateLostException;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.shared.Broker;
import dev.procession.multiprocessing.internal.shared.Client;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.Resource;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the objects of a manager, in the manager's process. The main thread makes the calls one after the other, so
 * that each is atomic. The broker's thread cannot make them, since a call may take long and runs methods of a student's
 * classes.
 */
public final class ManagerServer extends Resource {

    static final byte CALL = 1;

    /** A notice that there are no more calls. */
    public static final byte SHUT_DOWN = 2;

    private static @Nullable ManagerServer instance;

    private final BlockingQueue<PendingCall> calls = new LinkedBlockingQueue<>();
    private final List<Object> objects = new ArrayList<>();
    private final Object lock = Broker.here();
    private final ResourceLink classes;
    private @Nullable Thread thread;

    /** A call that waits to be made. A null client is the stop marker. */
    private record PendingCall(@Nullable Client client, byte[] payload) {}

    /** @param classes the resource that answers requests for classes */
    private ManagerServer(ResourceLink classes) {
        this.classes = classes;
    }

    /**
     * Serves a manager's clients until the manager is shut down or the process that made it has ended.
     *
     * @param registration the {@link ManagerRegistration}
     * @param maker the pid of the process that made the manager; null if that has ended already
     */
    public static void run(ResourceLink registration, @Nullable Long maker) {
        ManagerServer server = new ManagerServer(registration);
        ResourceLink self = ResourceLink.register(server);
        server.watch(maker);
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
        server.serve(self);
    }

    /** Ends the manager when the process that made it has ended, since nobody can use it any more. */
    private void watch(@Nullable Long maker) {
        Optional<ProcessHandle> handle = maker == null ? Optional.empty() : ProcessHandle.of(maker);
        if (handle.isPresent()) {
            handle.get().onExit().thenRun(this::shutDown);
        } else {
            shutDown();
        }
    }

    /** Returns the server whose calls the current thread makes, or null if it makes none. */
    static @Nullable ManagerServer here() {
        ManagerServer server = instance;
        return server != null && server.thread == Thread.currentThread() ? server : null;
    }

    /** Makes the calls that come, until the stop marker. */
    private void serve(ResourceLink self) {
        thread = Thread.currentThread();
        instance = this;
        while (true) {
            try {
                PendingCall next = calls.take();
                Client client = next.client();
                if (client == null) {
                    return;
                }
                Response answer = answer(self, next.payload());
                synchronized (lock) {
                    client.answer(answer.code(), answer.payload());
                }
            } catch (InterruptedException e) {
                // a method of a student's class may have interrupted this thread, which goes on
            }
        }
    }

    private Response answer(ResourceLink self, byte[] request) {
        try {
            byte[] message = ManagerCall.message(request);
            ManagerCall call = ManagerCall.read(message, classes);
            new TracedObject(self.id(), call.name()).recordReceived(Message.number(message), call);
            Object value = call(ManagerCall.object(request), call.method(), call.arguments());
            return new Response(Response.ITEM, Message.of(value, "cannot send to the caller"));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Response(Response.NO, RemoteFailure.write(e));
        }
    }

    @Nullable
    Object call(int object, String method, @Nullable Object[] arguments) {
        if (object < 0) {
            objects.add(create(method, arguments[0]));
            return objects.size() - 1;
        }
        Object target = objects.get(object);
        return target instanceof ManagedDict dict
                ? dict.call(method, arguments)
                : ((ManagedList) target).call(method, arguments);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static Object create(String kind, @Nullable Object content) {
        return kind.equals("list")
                ? new ManagedList((List<Object>) content)
                : new ManagedDict(new LinkedHashMap<>((Map<Object, Object>) content));
    }

    private void shutDown() {
        calls.add(new PendingCall(null, Response.NOTHING));
    }

    @Override
    public void ask(byte op, byte[] payload, Client client) {
        calls.add(new PendingCall(client, payload));
    }

    @Override
    public void tell(byte op, byte[] payload, long pid) {
        shutDown();
    }

    @Override
    public boolean forget(Client client) {
        return calls.removeIf(call -> call.client() == client);
    }
}
