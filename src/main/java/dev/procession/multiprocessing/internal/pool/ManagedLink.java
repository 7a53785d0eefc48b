package dev.procession.multiprocessing.internal.pool;

import dev.procession.multiprocessing.SharedStateLostException;
import dev.procession.multiprocessing.internal.shared.Message;
import dev.procession.multiprocessing.internal.shared.ResourceLink;
import dev.procession.multiprocessing.internal.shared.Response;
import dev.procession.multiprocessing.internal.shared.SharedMemory;
import dev.procession.multiprocessing.internal.shared.TracedObject;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an object that a manager's process keeps. Each call of a method is a request to that process;
 * arguments and results are copied. It can be copied to other processes.
 *
 * @param server the {@link ManagerServer}
 * @param classes the resource that answers requests for classes, in the process that made the manager
 * @param numbers how many calls have been made
 * @param object the number of the object in that server
 */
public record ManagedLink(ResourceLink server, ResourceLink classes, SharedMemory numbers, int object) {

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
        ManagerCall call = new ManagerCall(name, method, arguments);
        byte[] message = call.message();
        long number = numbers.getAndAddLong(0, 1) + 1;
        Message.number(message, number);
        new TracedObject(server.id(), name).recordSent(number, call);
        Response answer;
        try {
            answer = server.ask(ManagerServer.CALL, ManagerCall.request(object, message), -1);
        } catch (SharedStateLostException e) {
            throw new SharedStateLostException("the manager of this object (pid " + server.keeperPid()
                    + ") has been shut down, or its process has ended");
        }
        if (answer.code() == Response.ITEM) {
            return Message.open(answer.payload(), classes);
        }
        throw RemoteFailure.rethrow(RemoteFailure.read(answer.payload(), classes));
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
