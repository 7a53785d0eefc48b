package dev.procession.multiprocessing.internal.copy;

import java.io.DataOutputStream;
import java.io.IOException;

/** Writes boxed primitives. They are copied as values: two references to one box become two equal values. */
final class BoxedValues {

    private BoxedValues() {}

    /** Writes {@code value} if it is a boxed primitive; otherwise writes nothing and returns false. */
    static boolean write(Object value, DataOutputStream out) throws IOException {
        if (value instanceof Integer v) {
            out.writeByte(CopyTag.INT);
            out.writeInt(v);
        } else if (value instanceof Long v) {
            out.writeByte(CopyTag.LONG);
            out.writeLong(v);
        } else if (value instanceof Double v) {
            out.writeByte(CopyTag.DOUBLE);
            out.writeDouble(v);
        } else if (value instanceof Boolean v) {
            out.writeByte(CopyTag.BOOLEAN);
            out.writeBoolean(v);
        } else if (value instanceof Character v) {
            out.writeByte(CopyTag.CHAR);
            out.writeChar(v);
        } else if (value instanceof Byte v) {
            out.writeByte(CopyTag.BYTE);
            out.writeByte(v);
        } else if (value instanceof Short v) {
            out.writeByte(CopyTag.SHORT);
            out.writeShort(v);
        } else if (value instanceof Float v) {
            out.writeByte(CopyTag.FLOAT);
            out.writeFloat(v);
        } else {
            return false;
        }
        return true;
    }
}
