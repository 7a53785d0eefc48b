package dev.procession.multiprocessing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Bytes in memory that can be taken back. */
final class CopyBuffer extends ByteArrayOutputStream {

    CopyBuffer() {
        super(1024);
    }

    void cut(int length) {
        count = length;
    }

    /** Any string, half surrogate pairs included, as UTF-8 would not keep it. */
    static void writeText(String text, DataOutputStream out) throws IOException {
        int length = text.length();
        boolean narrow = true;
        for (int i = 0; i < length && narrow; i++) {
            narrow = text.charAt(i) < 0x100;
        }
        out.writeInt(narrow ? length : ~length);
        if (narrow) {
            out.writeBytes(text);
        } else {
            out.writeChars(text);
        }
    }

    @SuppressWarnings("deprecation") // the one constructor that takes Latin-1 without a decoder
    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length >= 0) {
            return new String(in.readNBytes(length), 0);
        }
        char[] chars = new char[~length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = in.readChar();
        }
        return new String(chars);
    }
}
