package dev.procession.multiprocessing.internal.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes and reads text and blocks of bytes with the length in front. */
public final class LengthPrefixed {

    private LengthPrefixed() {}

    /**
     * Writes any string, including unpaired surrogates, which UTF-8 cannot represent. A length of at least 0 announces
     * one byte per character (Latin-1); a negative length is the complement of the number of two-byte characters.
     */
    public static void writeText(String text, DataOutputStream out) throws IOException {
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

    public static void writeTexts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(text, out);
        }
    }

    public static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    @SuppressWarnings("deprecation") // the only constructor that takes Latin-1 without a decoder
    public static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length >= 0) {
            return new String(readExactly(in, length), 0);
        }
        byte[] bytes = readExactly(in, ~length > Integer.MAX_VALUE / 2 ? -1 : 2 * ~length);
        char[] chars = new char[~length];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) (bytes[2 * i] << 8 | bytes[2 * i + 1] & 0xff);
        }
        return new String(chars);
    }

    public static void writeBytes(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws IOException if the length is negative or the stream ends too early */
    public static byte[] readBytes(DataInputStream in) throws IOException {
        return readExactly(in, in.readInt());
    }

    /** Writes the number of class files, then the name and the bytes of each. */
    public static void writeClassFiles(Map<String, byte[]> classFiles, DataOutputStream out) throws IOException {
        out.writeInt(classFiles.size());
        for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
            writeText(entry.getKey(), out);
            writeBytes(entry.getValue(), out);
        }
    }

    /**
     * Reads exactly {@code length} bytes. Allocates memory only for bytes that have arrived, so that a damaged length
     * does not exhaust it.
     *
     * @throws IOException if the length is negative or the stream ends too early
     */
    static byte[] readExactly(DataInputStream in, int length) throws IOException {
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
