package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.SharedStateLostException;
import dev.procession.multiprocessing.internal.copy.CopyBuffer;
import dev.procession.multiprocessing.internal.process.ExitRules;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.TracedWait;
import dev.procession.trace.Event.Waits;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the messages that this process has put into a queue while the queue's channel is full. {@code put} does not
 * wait, so a thread sends them when there is room, and the process does not end before. Python calls that thread the
 * feeder and uses it for every message.
 */
public final class Outbox implements Runnable, ExitRules.Unsent {

    private static final Map<Long, Outbox> known = new HashMap<>();

    private final ChannelLink channel;
    private final Deque<byte[]> pending = new ArrayDeque<>();
    private String name = "";
    private boolean feeding;
    private boolean started;
    private boolean registered;
    private volatile boolean abandoned;
    private @Nullable SharedStateLostException failure;

    private Outbox(ChannelLink channel) {
        this.channel = channel;
    }

    /** Returns this process's only outbox for a channel: two would lose the order of messages. */
    public static Outbox of(ChannelLink channel) {
        synchronized (known) {
            Outbox outbox = known.get(channel.id());
            if (outbox == null) {
                outbox = new Outbox(channel);
                known.put(channel.id(), outbox);
            }
            return outbox;
        }
    }

    public synchronized void put(byte[] message) {
        if (failure != null) {
            throw failure;
        }
        if (!feeding && channel.hasRoom()) {
            channel.put(message);
            if (!channel.hasRoom()) {
                register();
            }
            return;
        }
        register();
        pending.add(message);
        feeding = true;
        if (started) {
            notifyAll();
        } else {
            started = true;
            Thread thread = new Thread(null, this, "queue feeder", 256 << 10);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void register() {
        if (!registered) {
            registered = true;
            ExitRules.awaitAtEnd(this);
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                awaitWork();
                channel.awaitRoom(-1);
                feed();
            }
        } catch (SharedStateLostException e) {
            synchronized (this) {
                failure = e;
                pending.clear();
                feeding = false;
                notifyAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // does not happen: no code has a reference to this thread
        }
    }

    private synchronized void awaitWork() throws InterruptedException {
        while (pending.isEmpty()) {
            feeding = false;
            notifyAll();
            wait();
        }
    }

    /** Sends one notice with the first message and as many more as fit into the window. */
    private void feed() {
        CopyBuffer batch = new CopyBuffer();
        int count = 0;
        synchronized (this) {
            DataOutputStream out = new DataOutputStream(batch);
            try {
                for (byte[] next;
                        (next = pending.peek()) != null
                                && (count == 0 || batch.size() + next.length < MessageChannel.WINDOW_BYTES); ) {
                    pending.remove();
                    out.writeInt(next.length);
                    out.write(next);
                    count++;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        channel.putAll(batch.toByteArray(), count);
    }

    /** Lets the process end without waiting, for {@code Queue.cancelJoinThread}. */
    public void abandon() {
        abandoned = true;
    }

    public boolean isSent() {
        synchronized (this) {
            return abandoned || failure != null || !feeding && channel.hasRoom();
        }
    }

    /** Waits until all messages are in the channel. */
    public void awaitSent() {
        try {
            synchronized (this) {
                while (feeding) {
                    wait();
                }
                if (failure != null) {
                    return;
                }
            }
            channel.awaitRoom(-1);
        } catch (SharedStateLostException e) {
            // the channel is gone, so there is nothing to wait for
        } catch (InterruptedException e) {
            throw Interruption.here();
        }
    }

    /** Waits at the end of the process, and records that wait in the trace. */
    @Override
    public void finish() {
        if (!isSent()) {
            try (TracedWait wait = TracedWait.begin(Waits.QUEUE_PUT, channel.id(), name, -1)) {
                awaitSent();
                wait.end(true);
            }
        }
    }

    /** @param itsName what the timeline calls the queue */
    public synchronized void setName(String itsName) {
        name = itsName;
    }
}
