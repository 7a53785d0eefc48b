package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.SharedStateLostException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * This process's connections to a broker in another process: one for notices, which keeps their order, and a pool for
 * requests.
 */
final class RemoteBroker {

    private static final Map<BrokerAddress, RemoteBroker> known = new ConcurrentHashMap<>();

    private final BrokerAddress address;
    private final Object notices = new Object();
    private final Deque<BrokerConnection> idle = new ArrayDeque<>();
    private @Nullable BrokerConnection noticeConnection;

    private RemoteBroker(BrokerAddress address) {
        this.address = address;
    }

    static RemoteBroker at(BrokerAddress address) {
        RemoteBroker broker = known.get(address);
        if (broker == null) {
            RemoteBroker made = new RemoteBroker(address);
            broker = known.putIfAbsent(address, made);
            if (broker == null) {
                broker = made;
            }
        }
        return broker;
    }

    void tell(int resource, byte op, byte[] payload) {
        synchronized (notices) {
            try {
                BrokerConnection connection = noticeConnection;
                if (connection == null) {
                    connection = new BrokerConnection(address, false);
                    noticeConnection = connection;
                }
                connection.send(BrokerFrame.TELL, resource, op, payload);
            } catch (IOException e) {
                throw lost();
            }
        }
    }

    BrokerConnection borrow() {
        synchronized (idle) {
            BrokerConnection connection = idle.poll();
            if (connection != null) {
                return connection;
            }
        }
        try {
            return new BrokerConnection(address, true);
        } catch (IOException e) {
            throw lost();
        }
    }

    void giveBack(BrokerConnection connection) {
        synchronized (idle) {
            idle.push(connection);
        }
    }

    SharedStateLostException lost() {
        return new SharedStateLostException(address.pid());
    }
}
