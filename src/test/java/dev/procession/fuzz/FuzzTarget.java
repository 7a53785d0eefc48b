package dev.procession.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A part of the product that takes input which nobody has checked: a file, a typed line, or bytes from a socket. */
public interface FuzzTarget {

    /** The name by which a failing input is replayed. */
    default String name() {
        return getClass().getSimpleName().replaceFirst("Fuzz$", "").toLowerCase(Locale.ROOT);
    }

    /** Valid input, to be changed. */
    List<byte[]> seeds();

    /** How often this target gets an input, compared with the others. Slow ones get fewer. */
    int share();

    /**
     * Takes one input. Throws nothing if the input was read, or refused in the documented way.
     *
     * @throws Exception if the input causes anything else, which is a finding
     */
    void take(byte[] input) throws Exception;

    /** The input as text; bytes that are no text become the replacement character. */
    static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Fails if the condition does not hold for the input. */
    static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
