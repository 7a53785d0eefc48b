package dev.procession.multiprocessing;

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
    private final Deque<Link> idle = new ArrayDeque<>();
    private @Nullable Link noticeLink;

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
                Link link = noticeLink;
                if (link == null) {
                    link = new Link(address, false);
                    noticeLink = link;
                }
                link.send(BrokerFrame.TELL, resource, op, payload);
            } catch (IOException e) {
                throw lost();
            }
        }
    }

    Link borrow() {
        synchronized (idle) {
            Link link = idle.poll();
            if (link != null) {
                return link;
            }
        }
        try {
            return new Link(address, true);
        } catch (IOException e) {
            throw lost();
        }
    }

    void giveBack(Link link) {
        synchronized (idle) {
            idle.push(link);
        }
    }

    SharedStateLostException lost() {
        return new SharedStateLostException(address.pid());
    }
}
