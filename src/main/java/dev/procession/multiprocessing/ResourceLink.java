package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** How a process reaches a {@link Resource}, wherever its broker is. Travels. */
record ResourceLink(BrokerAddress address, int number) {

    /** Gives a new resource to the broker of this process. */
    static ResourceLink to(Resource resource) {
        Broker broker = Broker.here();
        return new ResourceLink(broker.address(), broker.add(resource));
    }

    /** The number under which the timeline knows it; no other resource of the family has the same. */
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

    /** Asks one thing. */
    Answer ask(byte op, byte[] payload, long nanos) {
        try (Conversation call = open()) {
            Answer answer = call.ask(op, payload, nanos);
            call.acknowledge();
            return answer;
        }
    }

    /** Tells something; it is handled after everything that this process has told before. */
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
