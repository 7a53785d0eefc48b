package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers, booleans and characters as bytes. */
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
                return in.readNBytes(length);
            case 'I': {
                int[] a = new int[length];
                bytes(in, length, 4).asIntBuffer().get(a);
                return a;
            }
            case 'J': {
                long[] a = new long[length];
                bytes(in, length, 8).asLongBuffer().get(a);
                return a;
            }
            case 'D': {
                double[] a = new double[length];
                bytes(in, length, 8).asDoubleBuffer().get(a);
                return a;
            }
            case 'F': {
                float[] a = new float[length];
                bytes(in, length, 4).asFloatBuffer().get(a);
                return a;
            }
            case 'C': {
                char[] a = new char[length];
                bytes(in, length, 2).asCharBuffer().get(a);
                return a;
            }
            case 'S': {
                short[] a = new short[length];
                bytes(in, length, 2).asShortBuffer().get(a);
                return a;
            }
            default: {
                boolean[] a = new boolean[length];
                for (int i = 0; i < length; i++) {
                    a[i] = in.readBoolean();
                }
                return a;
            }
        }
    }

    private static ByteBuffer bytes(DataInputStream in, int length, int size) throws IOException {
        return ByteBuffer.wrap(in.readNBytes(Math.multiplyExact(length, size)));
    }
}
