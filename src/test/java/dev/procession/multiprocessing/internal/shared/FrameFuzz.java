package dev.procession.multiprocessing.internal.shared;

import dev.procession.fuzz.FuzzTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** The bytes of a broker's connection, in the pieces in which a socket may deliver them. */
public final class FrameFuzz implements FuzzTarget {

    @Override
    public int share() {
        return 150;
    }

    @Override
    public List<byte[]> seeds() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int length : new int[] {0, 1, 16, 300}) {
            ByteBuffer header = BrokerFrame.header(BrokerFrame.ASK, 7, (byte) 3, length);
            frames.write(header.array(), 0, header.limit());
            frames.write(new byte[length], 0, length);
        }
        ByteBuffer answer = BrokerFrame.answer((byte) 1, new byte[] {1, 2, 3});
        return List.of(frames.toByteArray(), answer.array());
    }

    @Override
    public void take(byte[] input) {
        int piece = 1 + (input.length == 0 ? 0 : input[input.length - 1] & 0xff);
        try {
            read(input, BrokerFrame.PREFIX_BYTES, piece);
            read(input, 1, piece);
        } catch (IOException e) {
            // the connection is closed
        }
    }

    private static void read(byte[] input, int prefix, int piece) throws IOException {
        FrameReader reader = new FrameReader(prefix);
        for (int at = 0; at < input.length; at += piece) {
            ByteBuffer bytes = ByteBuffer.wrap(input, at, Math.min(piece, input.length - at));
            while (reader.next(bytes) != null) {
                FuzzTarget.require(reader.prefix().remaining() == prefix, "prefix");
            }
        }
    }
}
