package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.SharedStateLostException;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.ValuePreview;
import dev.procession.trace.TraceWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an object that a manager's process keeps. Each call of a method is a request to that process;
 * arguments and results are copied. It can be copied to other processes.
 *
 * @param desk the {@link ManagerServer}
 * @param classes the resource that answers requests for classes, in the process that made the manager
 * @param numbers how many calls have been made
 * @param object the number of the object in that server
 */
public record ManagedLink(ResourceLink server, ResourceLink classes, SharedMemory numbers, int object) {

    /** The index of the method's name in a call. The object's name precedes it, and the arguments follow. */
    static final int METHOD = 1;

    /** Returns a reference to another object of the same manager. */
    public ManagedLink of(int other) {
        return new ManagedLink(server, classes, numbers, other);
    }

    /**
     * Calls a method of the object.
     *
     * @param name the object's name in the timeline
     * @throws SharedStateLostException if the manager has been shut down or its process has ended
     */
    @Nullable
    public Object call(String name, String method, @Nullable Object... arguments) {
        ManagerServer here = ManagerServer.here();
        if (here != null) {
            return here.call(object, method, arguments); // a method of one managed object has called another one's
        }
        Object[] call = new Object[arguments.length + METHOD + 1];
        call[0] = name;
        call[METHOD] = method;
        System.arraycopy(arguments, 0, call, METHOD + 1, arguments.length);
        byte[] message = Message.of(call, "cannot send to the manager");
        recordSend(name, message, call);
        Response answer;
        try {
            byte[] question = ByteBuffer.allocate(Integer.BYTES + message.length)
                    .putInt(object)
                    .put(message)
                    .array();
            answer = server.ask(ManagerServer.CALL, question, -1);
        } catch (SharedStateLostException e) {
            throw new SharedStateLostException("the manager of this object (pid "
                    + server.address().pid() + ") has been shut down, or its process has ended");
        }
        if (answer.code() == Response.ITEM) {
            return Message.open(answer.payload(), classes);
        }
        throw RemoteFailure.rethrow(RemoteFailure.read(answer.payload(), classes));
    }

    private void recordSend(String name, byte[] message, Object[] call) {
        long number = numbers.getAndAddLong(0, 1) + 1;
        Message.number(message, number);
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && trace.mayRecord(number, server.id(), name)) {
            trace.sent(server.id(), name, number, words(call));
        }
    }

    /** Returns the call as it would be written in a program, such as {@code add(3)}. */
    static String words(Object[] call) {
        StringBuilder words = new StringBuilder().append(call[METHOD]).append('(');
        for (int i = METHOD + 1; i < call.length; i++) {
            words.append(i > METHOD + 1 ? ", " : "").append(ValuePreview.of(call[i]));
        }
        return ValuePreview.of(words.append(')'));
    }

    static byte[] message(byte[] question) {
        return Arrays.copyOfRange(question, Integer.BYTES, question.length);
    }

    static void recordReceive(long channel, byte[] message, Object[] call) {
        TraceWriter trace = ThisProcess.trace();
        long number = Message.number(message);
        if (trace.isOpen() && trace.mayRecord(number, channel, (String) call[0])) {
            trace.received(channel, (String) call[0], number, words(call));
        }
    }

    void write(DataOutputStream out) throws IOException {
        server.write(out);
        classes.write(out);
        numbers.write(out);
        out.writeInt(object);
    }

    static ManagedLink read(DataInputStream in) throws IOException {
        return new ManagedLink(ResourceLink.read(in), ResourceLink.read(in), SharedMemory.read(in), in.readInt());
    }
}
