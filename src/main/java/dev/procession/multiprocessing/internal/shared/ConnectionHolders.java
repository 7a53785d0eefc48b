package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.TransferableConnection;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Tells the channels of one end of a pipe which processes hold that end. */
public final class ConnectionHolders implements TransferableConnection {

    private final @Nullable ChannelLink in;
    private final @Nullable ChannelLink out;

    /**
     * @param in the channel from which this end receives, if it can
     * @param out the channel into which this end sends, if it can
     */
    public ConnectionHolders(@Nullable ChannelLink in, @Nullable ChannelLink out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public void addHolder(long pid) {
        tell(PipeChannel.HOLD_READ, PipeChannel.HOLD_WRITE, pid);
    }

    @Override
    public void removeHolder(long pid) {
        tell(PipeChannel.LEAVE_READ, PipeChannel.LEAVE_WRITE, pid);
    }

    private void tell(byte ofReading, byte ofWriting, long pid) {
        byte[] holder = ByteBuffer.allocate(Long.BYTES).putLong(pid).array();
        if (in != null) {
            in.resource().tell(ofReading, holder);
        }
        if (out != null) {
            out.resource().tell(ofWriting, holder);
        }
    }
}
