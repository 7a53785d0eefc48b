package dev.procession.multiprocessing;

import dev.procession.trace.TraceWriter;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a process reaches an object that a {@link Manager}'s process keeps: each call is a question, and what goes to and
 * fro are copies. Travels.
 *
 * @param desk a {@link ManagerDesk}
 * @param classes where classes are known: a resource of the process that made the manager
 * @param numbers how many calls have been made
 * @param object its number with that desk
 */
record ManagedLink(ResourceLink desk, ResourceLink classes, SharedWords numbers, int object) {

    /** Where the method stands in a call: behind the name of the object, and in front of its arguments. */
    static final int METHOD = 1;

    /** The same manager's object with another number. */
    ManagedLink of(int other) {
        return new ManagedLink(desk, classes, numbers, other);
    }

    /**
     * Calls a method there.
     *
     * @param name what the timeline calls the object
     * @throws SharedStateLostException if the manager has been shut down or its process has ended
     */
    @Nullable
    Object call(String name, String method, @Nullable Object... arguments) {
        ManagerDesk here = ManagerDesk.here();
        if (here != null) {
            return here.call(object, method, arguments); // an object that holds another one of the same manager
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
        if (trace.isOpen() && trace.mayTell(number, desk.id(), name)) {
            trace.sent(desk.id(), name, number, words(call));
        }
    }

    /** As it would be written in a program: {@code add(3)}. */
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
        if (trace.isOpen() && trace.mayTell(number, channel, (String) call[0])) {
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
