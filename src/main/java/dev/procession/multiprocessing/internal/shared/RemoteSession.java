package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.process.Interruption;
import java.io.IOException;

/** A session with a resource of a broker in another process. */
final class RemoteSession implements ResourceSession {

    private final RemoteBroker broker;
    private final int resource;
    private final BrokerConnection connection;
    private boolean damaged;
    private boolean answerIsLarge;

    RemoteSession(RemoteBroker broker, int resource) {
        this.broker = broker;
        this.resource = resource;
        this.connection = broker.borrow();
    }

    @Override
    public Response ask(byte op, byte[] payload, long nanos) {
        try {
            connection.send(BrokerFrame.ASK, resource, op, payload);
            Response answer = connection.receive(nanos);
            Response last = answer != null ? answer : withdraw();
            answerIsLarge = last.payload().length > BrokerFrame.SHORT_BYTES;
            return last;
        } catch (IOException e) {
            damaged = true;
            throw broker.lost();
        }
    }

    private Response withdraw() throws IOException {
        boolean interrupted = Thread.interrupted();
        connection.send(BrokerFrame.CANCEL, resource, (byte) 0, Response.NOTHING);
        Response answer = null;
        while (answer == null) {
            answer = connection.receive(-1);
            interrupted |= Thread.interrupted();
        }
        boolean withdrawn = answer.code() == Response.CANCELLED;
        if (interrupted && withdrawn) {
            throw Interruption.here();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return withdrawn ? Response.TIMED_OUT : answer;
    }

    @Override
    public void acknowledge() {
        connection.countTaken();
        if (!answerIsLarge) {
            return; // the next request tells the broker
        }
        try {
            connection.send(BrokerFrame.ACKNOWLEDGE, resource, (byte) 0, Response.NOTHING);
        } catch (IOException e) {
            damaged = true; // the response is here; the next request will find that the broker has ended
        }
    }

    @Override
    public void close() {
        if (damaged) {
            try {
                connection.close();
            } catch (IOException e) {
                // the connection is unusable already
            }
        } else {
            broker.giveBack(connection);
        }
    }
}
