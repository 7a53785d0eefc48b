package dev.procession.multiprocessing;

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
final class ManagerDesk extends Resource {

    static final byte CALL = 1;

    /** A notice that there are no more calls. */
    static final byte SHUT_DOWN = 2;

    private static @Nullable ManagerDesk instance;

    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();
    private final List<Object> objects = new ArrayList<>();
    private final Object lock = Broker.here();
    private final ResourceLink classes;
    private @Nullable Thread thread;

    /** A call that waits to be made. A null caller is the stop marker. */
    private record Question(@Nullable Caller caller, byte[] payload) {}

    /** @param classes the resource that answers requests for classes */
    ManagerDesk(ResourceLink classes) {
        this.classes = classes;
    }

    /** Returns the server whose calls the current thread makes, or null if it makes none. */
    static @Nullable ManagerDesk here() {
        ManagerDesk desk = instance;
        return desk != null && desk.thread == Thread.currentThread() ? desk : null;
    }

    /** Makes the calls that come, until the stop marker. */
    void serve(ResourceLink self) {
        thread = Thread.currentThread();
        instance = this;
        while (true) {
            try {
                Question next = questions.take();
                Caller caller = next.caller();
                if (caller == null) {
                    return;
                }
                Answer answer = answer(self, next.payload());
                synchronized (lock) {
                    caller.answer(answer.code(), answer.payload());
                }
            } catch (InterruptedException e) {
                // a method of a student's class may have interrupted this thread, which goes on
            }
        }
    }

    private Answer answer(ResourceLink self, byte[] payload) {
        try {
            byte[] message = ManagedLink.message(payload);
            Object[] call = (Object[]) Objects.requireNonNull(Parcel.open(message, classes));
            ManagedLink.hasReceived(self.id(), message, call);
            Object[] arguments = Arrays.copyOfRange(call, ManagedLink.METHOD + 1, call.length);
            int object = ByteBuffer.wrap(payload).getInt();
            Object value = call(object, (String) call[ManagedLink.METHOD], arguments);
            return new Answer(Answer.ITEM, Parcel.of(value, "cannot send to the caller"));
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            return new Answer(Answer.NO, RemoteFailure.write(e));
        }
    }

    @Nullable
    Object call(int object, String method, @Nullable Object[] arguments) {
        if (object < 0) {
            objects.add(made(method, arguments[0]));
            return objects.size() - 1;
        }
        Object target = objects.get(object);
        return target instanceof ManagedDict dict
                ? dict.call(method, arguments)
                : ((ManagedList) target).call(method, arguments);
    }

    @SuppressWarnings({"unchecked", "NullAway"})
    private static Object made(String kind, @Nullable Object content) {
        return kind.equals("list")
                ? new ManagedList((List<Object>) content)
                : new ManagedDict(new LinkedHashMap<>((Map<Object, Object>) content));
    }

    void shutDown() {
        questions.add(new Question(null, Answer.NOTHING));
    }

    @Override
    void ask(byte op, byte[] payload, Caller caller) {
        questions.add(new Question(caller, payload));
    }

    @Override
    void tell(byte op, byte[] payload, long pid) {
        shutDown();
    }

    @Override
    boolean forget(Caller caller) {
        return questions.removeIf(question -> question.caller() == caller);
    }
}
