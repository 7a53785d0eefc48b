package dev.procession.multiprocessing;

import java.io.IOException;

/** A session with a resource of a broker in another process. */
final class RemoteConversation implements Conversation {

    private final RemoteBroker broker;
    private final int resource;
    private final Link link;
    private boolean damaged;
    private boolean keepsMuch;

    RemoteConversation(RemoteBroker broker, int resource) {
        this.broker = broker;
        this.resource = resource;
        this.link = broker.borrow();
    }

    @Override
    public Answer ask(byte op, byte[] payload, long nanos) {
        try {
            link.send(BrokerFrame.ASK, resource, op, payload);
            Answer answer = link.receive(nanos);
            Answer last = answer != null ? answer : withdraw();
            keepsMuch = last.payload().length > BrokerFrame.SHORT;
            return last;
        } catch (IOException e) {
            damaged = true;
            throw broker.lost();
        }
    }

    private Answer withdraw() throws IOException {
        boolean interrupted = Thread.interrupted();
        link.send(BrokerFrame.CANCEL, resource, (byte) 0, Answer.NOTHING);
        Answer answer = null;
        while (answer == null) {
            answer = link.receive(-1);
            interrupted |= Thread.interrupted();
        }
        boolean withdrawn = answer.code() == Answer.CANCELLED;
        if (interrupted && withdrawn) {
            throw InterruptedWaitException.here();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return withdrawn ? Answer.TIMED_OUT : answer;
    }

    @Override
    public void acknowledge() {
        link.takes();
        if (!keepsMuch) {
            return; // the next request tells the broker
        }
        try {
            link.send(BrokerFrame.ACKNOWLEDGE, resource, (byte) 0, Answer.NOTHING);
        } catch (IOException e) {
            damaged = true; // the response is here; the next request will find that the broker has ended
        }
    }

    @Override
    public void close() {
        if (damaged) {
            try {
                link.close();
            } catch (IOException e) {
                // the connection is unusable already
            }
        } else {
            broker.giveBack(link);
        }
    }
}
