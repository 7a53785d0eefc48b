package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * The position of a process object in the process tree, from which its default name is made: the third process object
 * made by main is 3, the second one made by that process is 3:2. The identity of main is empty. Objects count even if
 * they are never started, as in Python.
 */
record ProcessIdentity(int[] path) {

    static final ProcessIdentity MAIN = new ProcessIdentity(new int[0]);

    ProcessIdentity child(int number) {
        int[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = number;
        return new ProcessIdentity(longer);
    }

    /** {@code 3:2}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int number : path) {
            text.append(text.length() > 0 ? ":" : "").append(number);
        }
        return text.toString();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(path.length);
        for (int number : path) {
            out.writeInt(number);
        }
    }

    static ProcessIdentity read(DataInputStream in) throws IOException {
        int[] path = new int[in.readUnsignedByte()];
        for (int i = 0; i < path.length; i++) {
            path[i] = in.readInt();
        }
        return new ProcessIdentity(path);
    }
}
