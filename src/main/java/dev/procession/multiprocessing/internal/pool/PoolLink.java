package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.internal.copy.LambdaTarget;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import dev.procession.multiprocessing.internal.shared.ValuePreview;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a pool's {@link TaskQueue}, with which a worker gets tasks and sends results. It also records the
 * messages of both directions in the trace. It can be copied to other processes.
 *
 * @param name the name of the pool in the timeline
 * @param tasks the {@link TaskQueue}
 * @param results the same object as a second resource, which is the timeline's channel for the results
 * @param numbers how many messages have been sent in each direction
 */
public record PoolLink(String name, ResourceLink tasks, ResourceLink results, SharedMemory numbers) {

    private static final int TASKS = 0;
    private static final int RESULTS = 8;
    private static final int BYTES = 16;

    static PoolLink register(TaskQueue queue, String name) {
        return new PoolLink(
                name, ResourceLink.register(queue), ResourceLink.register(queue), SharedMemory.allocate(BYTES));
    }

    void recordTasksSent(byte[] message, Object[] taskAndArguments) {
        long number = numbers.getAndAddLong(TASKS, 1) + 1;
        Message.number(message, number);
        new TracedObject(tasks.id(), name).recordSent(number, new Tasks(taskAndArguments));
    }

    void recordTasksReceived(byte[] message, Object[] taskAndArguments) {
        new TracedObject(tasks.id(), name).recordReceived(Message.number(message), new Tasks(taskAndArguments));
    }

    /** The tasks of a message. Their text is that of each task's arguments, or of the task itself if it has none. */
    private record Tasks(Object[] taskAndArguments) {

        @Override
        public String toString() {
            if (taskAndArguments.length == 2 && ((Object[]) taskAndArguments[1]).length == 0) {
                return text(taskAndArguments[0]);
            }
            List<Object> each = new ArrayList<>();
            for (int i = 1; i < taskAndArguments.length; i++) {
                Object[] arguments = (Object[]) taskAndArguments[i];
                each.add(arguments.length == 1 ? arguments[0] : Arrays.asList(arguments));
            }
            return ValuePreview.of(each.size() == 1 ? each.get(0) : each);
        }

        private static String text(Object task) {
            try {
                return ValuePreview.of(LambdaTarget.partsOf(task).words());
            } catch (ReflectiveOperationException | RuntimeException e) {
                return ValuePreview.of(task); // the task is not a lambda
            }
        }
    }

    /** Sends the outcome of a task, as a message with its number in front. */
    void sendResult(byte op, @Nullable Object outcome, byte[] message) {
        long number = numbers.getAndAddLong(RESULTS, 1) + 1;
        new TracedObject(results.id(), name).recordSent(number, outcome);
        byte[] numbered = ByteBuffer.allocate(Long.BYTES + message.length)
                .putLong(number)
                .put(message)
                .array();
        results.tell(op, numbered);
    }

    /** @param numbered the message as {@link #sendResult} has sent it */
    void recordResultReceived(byte[] numbered, @Nullable Object outcome) {
        long number = ByteBuffer.wrap(numbered).getLong();
        new TracedObject(results.id(), name).recordReceived(number, outcome);
    }

    static byte[] message(byte[] numbered) {
        return Arrays.copyOfRange(numbered, Long.BYTES, numbered.length);
    }

    public void write(DataOutputStream out) throws IOException {
        LengthPrefixed.writeText(name, out);
        tasks.write(out);
        results.write(out);
        numbers.write(out);
    }

    public static PoolLink read(DataInputStream in) throws IOException {
        return new PoolLink(
                LengthPrefixed.readText(in), ResourceLink.read(in), ResourceLink.read(in), SharedMemory.read(in));
    }
}
