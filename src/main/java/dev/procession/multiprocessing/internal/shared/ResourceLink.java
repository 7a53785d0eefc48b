package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A reference to a {@link Resource} of any process's broker, with which a process sends requests and notices to it. It
 * can be copied to other processes.
 */
public record ResourceLink(BrokerAddress address, int number) {

    /** Adds a new resource to the broker of this process. */
    public static ResourceLink register(Resource resource) {
        Broker broker = Broker.here();
        return new ResourceLink(broker.address(), broker.add(resource));
    }

    /** The number by which the timeline identifies the resource, unique in the family. */
    public long id() {
        return address.pid() << 24 | number;
    }

    /** The pid of the process that keeps the resource. */
    public long keeperPid() {
        return address.pid();
    }

    public ResourceSession open() {
        if (Broker.isHere(address)) {
            Broker broker = Broker.here();
            return new LocalSession(broker, broker.resource(number));
        }
        return new RemoteSession(RemoteBroker.at(address), number);
    }

    /** Sends one request and waits for its response, as {@link ResourceSession#ask(byte, byte[], long)} does. */
    public Response ask(byte op, byte[] payload, long nanos) {
        try (ResourceSession call = open()) {
            Response answer = call.ask(op, payload, nanos);
            call.acknowledge();
            return answer;
        }
    }

    /** Sends a notice. The resource handles the notices of a process in their order. */
    public void tell(byte op, byte[] payload) {
        if (Broker.isHere(address)) {
            Broker broker = Broker.here();
            synchronized (broker) {
                broker.resource(number).tell(op, payload, ThisProcess.pid());
            }
        } else {
            RemoteBroker.at(address).tell(number, op, payload);
        }
    }

    public void tell(byte op) {
        tell(op, Response.NOTHING);
    }

    public void write(DataOutputStream out) throws IOException {
        address.write(out);
        out.writeInt(number);
    }

    public static ResourceLink read(DataInputStream in) throws IOException {
        return new ResourceLink(BrokerAddress.read(in), in.readInt());
    }
}
