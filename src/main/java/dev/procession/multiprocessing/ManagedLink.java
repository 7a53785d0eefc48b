package dev.procession.multiprocessing;

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
 * @param desk the {@link ManagerDesk}
 * @param classes the resource that answers requests for classes, in the process that made the manager
 * @param numbers how many calls have been made
 * @param object the number of the object in that server
 */
record ManagedLink(ResourceLink desk, ResourceLink classes, SharedWords numbers, int object) {

    /** The index of the method's name in a call. The object's name precedes it, and the arguments follow. */
    static final int METHOD = 1;

    /** Returns a reference to another object of the same manager. */
    ManagedLink of(int other) {
        return new ManagedLink(desk, classes, numbers, other);
    }

    /**
     * Calls a method of the object.
     *
     * @param name the object's name in the timeline
     * @throws SharedStateLostException if the manager has been shut down or its process has ended
     */
    @Nullable
    Object call(String name, String method, @Nullable Object... arguments) {
        ManagerDesk here = ManagerDesk.here();
        if (here != null) {
            return here.call(object, method, arguments); // a method of one managed object has called another one's
        }
        Object[] call = new Object[arguments.length + METHOD + 1];
        call[0] = name;
        call[METHOD] = method;
        System.arraycopy(arguments, 0, call, METHOD + 1, arguments.length);
        byte[] message = Parcel.of(call, "cannot send to the manager");
        isSending(name, message, call);
        Answer answer;
        try {
            byte[] question = ByteBuffer.allocate(Integer.BYTES + message.length)
                    .putInt(object)
                    .put(message)
                    .array();
            answer = desk.ask(ManagerDesk.CALL, question, -1);
        } catch (SharedStateLostException e) {
            throw new SharedStateLostException("the manager of this object (pid "
                    + desk.address().pid() + ") has been shut down, or its process has ended");
        }
        if (answer.code() == Answer.ITEM) {
            return Parcel.open(answer.payload(), classes);
        }
        throw RemoteFailure.rethrow(RemoteFailure.read(answer.payload(), classes));
    }

    private void isSending(String name, byte[] message, Object[] call) {
        long number = numbers.getAndAddLong(0, 1) + 1;
        Parcel.number(message, number);
        TraceWriter trace = ThisProcess.trace();
        if (trace.isOpen() && trace.mayRecord(number, desk.id(), name)) {
            trace.sent(desk.id(), name, number, words(call));
        }
    }

    /** Returns the call as it would be written in a program, such as {@code add(3)}. */
    static String words(Object[] call) {
        StringBuilder words = new StringBuilder().append(call[METHOD]).append('(');
        for (int i = METHOD + 1; i < call.length; i++) {
            words.append(i > METHOD + 1 ? ", " : "").append(Preview.of(call[i]));
        }
        return Preview.of(words.append(')'));
    }

    static byte[] message(byte[] question) {
        return Arrays.copyOfRange(question, Integer.BYTES, question.length);
    }

    static void hasReceived(long channel, byte[] message, Object[] call) {
        TraceWriter trace = ThisProcess.trace();
        long number = Parcel.number(message);
        if (trace.isOpen() && trace.mayRecord(number, channel, (String) call[0])) {
            trace.received(channel, (String) call[0], number, words(call));
        }
    }

    void write(DataOutputStream out) throws IOException {
        desk.write(out);
        classes.write(out);
        numbers.write(out);
        out.writeInt(object);
    }

    static ManagedLink read(DataInputStream in) throws IOException {
        return new ManagedLink(ResourceLink.read(in), ResourceLink.read(in), SharedWords.read(in), in.readInt());
    }
}
