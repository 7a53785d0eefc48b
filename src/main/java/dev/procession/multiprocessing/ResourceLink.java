package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A reference to a {@link Resource} of any process's broker, with which a process sends requests and notices to it. It
 * can be copied to other processes.
 */
record ResourceLink(BrokerAddress address, int number) {

    /** Adds a new resource to the broker of this process. */
    static ResourceLink to(Resource resource) {
        Broker broker = Broker.here();
        return new ResourceLink(broker.address(), broker.add(resource));
    }

    /** The number by which the timeline identifies the resource, unique in the family. */
    long id() {
        return address.pid() << 24 | number;
    }

    Conversation open() {
        if (Broker.isHere(address)) {
            Broker broker = Broker.here();
            return new LocalConversation(broker, broker.resource(number));
        }
        return new RemoteConversation(RemoteBroker.at(address), number);
    }

    /** Sends one request and waits for its response, as {@link Conversation#ask(byte, byte[], long)} does. */
    Answer ask(byte op, byte[] payload, long nanos) {
        try (Conversation call = open()) {
            Answer answer = call.ask(op, payload, nanos);
            call.acknowledge();
            return answer;
        }
    }

    /** Sends a notice. The resource handles the notices of a process in their order. */
    void tell(byte op, byte[] payload) {
        if (Broker.isHere(address)) {
            Broker broker = Broker.here();
            synchronized (broker) {
                broker.resource(number).tell(op, payload, ThisProcess.pid());
            }
        } else {
            RemoteBroker.at(address).tell(number, op, payload);
        }
    }

    void tell(byte op) {
        tell(op, Answer.NOTHING);
    }

    void write(DataOutputStream out) throws IOException {
        address.write(out);
        out.writeInt(number);
    }

    static ResourceLink read(DataInputStream in) throws IOException {
        return new ResourceLink(BrokerAddress.read(in), in.readInt());
    }
}
