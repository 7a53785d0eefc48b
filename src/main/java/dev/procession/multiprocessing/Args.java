package dev.procession.multiprocessing;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The arguments of a target: by position from {@code args(...)} and by name from {@code kwargs(...)}. In the child they
 * are copies.
 */
public interface Args {

    /** How many arguments were given by position. */
    int size();

    /**
     * The argument at a position, counted from 0. Its type is the one that the caller expects. In the shell, and with its
     * agent, a whole number may be expected as a {@code double} or a {@code long}, as Java widens arguments.
     *
     * @throws IndexOutOfBoundsException if there is no argument at this position
     * @throws ClassCastException in the calling code, if the argument has another type
     */
    <T> T get(int position);

    /**
     * The argument with a name. Its type is the one that the caller expects.
     *
     * @throws NoSuchElementException if there is none
     * @throws ClassCastException in the calling code, if the argument has another type
     */
    <T> T get(String name);

    /** An unmodifiable map of the arguments by name, in the order in which they were given. */
    Map<String, Object> kwargs();
}
