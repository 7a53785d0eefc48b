package dev.procession.multiprocessing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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

    static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(text, out);
        }
    }

    static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    @SuppressWarnings("deprecation") // the one constructor that takes Latin-1 without a decoder
    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length >= 0) {
            return new String(readBytes(in, length), 0);
        }
        byte[] bytes = readBytes(in, ~length > Integer.MAX_VALUE / 2 ? -1 : 2 * ~length);
        char[] chars = new char[~length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff);
        }
        return new String(chars);
    }

    /** All of them, or an IOException; memory is used only for what is there. */
    static byte[] readBytes(DataInputStream in, int length) throws IOException {
        if (length < 0) {
            throw new IOException("a damaged copy: impossible length");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a damaged copy: it ends too early");
        }
        return bytes;
    }
}
