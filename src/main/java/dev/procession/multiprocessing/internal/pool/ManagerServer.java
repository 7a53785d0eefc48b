package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.shared.Broker;
import dev.procession.multiprocessing.internal.shared.Client;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.Resource;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    public ManagerServer(ResourceLink classes) {
        this.classes = classes;
    }

    /** Returns the server whose calls the current thread makes, or null if it makes none. */
    static @Nullable ManagerServer here() {
        ManagerServer desk = instance;
        return desk != null && desk.thread == Thread.currentThread() ? desk : null;
    }

    /** Makes the calls that come, until the stop marker. */
    public void serve(ResourceLink self) {
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

    private Response answer(ResourceLink self, byte[] payload) {
        try {
            byte[] message = ManagedLink.message(payload);
            Object[] call = (Object[]) Objects.requireNonNull(Message.open(message, classes));
            ManagedLink.recordReceive(self.id(), message, call);
            Object[] arguments = Arrays.copyOfRange(call, ManagedLink.METHOD + 1, call.length);
            int object = ByteBuffer.wrap(payload).getInt();
            Object value = call(object, (String) call[ManagedLink.METHOD], arguments);
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

    public void shutDown() {
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
        return calls.removeIf(question -> question.client() == client);
    }
}
