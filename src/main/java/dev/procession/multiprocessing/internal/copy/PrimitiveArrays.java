package dev.procession.multiprocessing.internal.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Writes and reads arrays of primitives: a type character, the length, the elements in big-endian order. */
final class PrimitiveArrays {

    private PrimitiveArrays() {}

    static void write(Object array, DataOutputStream out) throws IOException {
        ByteBuffer bytes;
        if (array instanceof byte[] a) {
            bytes = start('B', a.length, 1, out).put(a);
        } else if (array instanceof int[] a) {
            bytes = start('I', a.length, 4, out);
            bytes.asIntBuffer().put(a);
        } else if (array instanceof long[] a) {
            bytes = start('J', a.length, 8, out);
            bytes.asLongBuffer().put(a);
        } else if (array instanceof double[] a) {
            bytes = start('D', a.length, 8, out);
            bytes.asDoubleBuffer().put(a);
        } else if (array instanceof float[] a) {
            bytes = start('F', a.length, 4, out);
            bytes.asFloatBuffer().put(a);
        } else if (array instanceof char[] a) {
            bytes = start('C', a.length, 2, out);
            bytes.asCharBuffer().put(a);
        } else if (array instanceof short[] a) {
            bytes = start('S', a.length, 2, out);
            bytes.asShortBuffer().put(a);
        } else {
            boolean[] a = (boolean[]) array;
            bytes = start('Z', a.length, 1, out);
            for (boolean b : a) {
                bytes.put((byte) (b ? 1 : 0));
            }
        }
        out.write(bytes.array());
    }

    private static ByteBuffer start(char type, int length, int size, DataOutputStream out) throws IOException {
        out.writeByte(type);
        out.writeInt(length);
        return ByteBuffer.allocate(Math.multiplyExact(length, size));
    }

    static Object read(DataInputStream in) throws IOException {
        int type = in.readByte();
        int length = in.readInt();
        switch (type) {
            case 'B':
                return LengthPrefixed.readExactly(in, length);
            case 'I': {
                ByteBuffer bytes = bytes(in, length, 4);
                int[] a = new int[length];
                bytes.asIntBuffer().get(a);
                return a;
            }
            case 'J': {
                ByteBuffer bytes = bytes(in, length, 8);
                long[] a = new long[length];
                bytes.asLongBuffer().get(a);
                return a;
            }
            case 'D': {
                ByteBuffer bytes = bytes(in, length, 8);
                double[] a = new double[length];
                bytes.asDoubleBuffer().get(a);
                return a;
            }
            case 'F': {
                ByteBuffer bytes = bytes(in, length, 4);
                float[] a = new float[length];
                bytes.asFloatBuffer().get(a);
                return a;
            }
            case 'C': {
                ByteBuffer bytes = bytes(in, length, 2);
                char[] a = new char[length];
                bytes.asCharBuffer().get(a);
                return a;
            }
            case 'S': {
                ByteBuffer bytes = bytes(in, length, 2);
                short[] a = new short[length];
                bytes.asShortBuffer().get(a);
                return a;
            }
            default: {
                byte[] bytes = LengthPrefixed.readExactly(in, length);
                boolean[] a = new boolean[length];
                for (int i = 0; i < length; i++) {
                    a[i] = bytes[i] != 0;
                }
                return a;
            }
        }
    }

    private static ByteBuffer bytes(DataInputStream in, int length, int size) throws IOException {
        return ByteBuffer.wrap(
                LengthPrefixed.readExactly(in, length < 0 || length > Integer.MAX_VALUE / size ? -1 : length * size));
    }
}
