package dev.procession.multiprocessing.internal.copy;

/**
 * Marks the constructor that makes an empty object, which is filled with copied values afterwards. The shell adds such
 * a constructor to each class of a student. Public because those classes refer to it.
 */
public final class Blank {

    static final Blank BLANK = new Blank();

    private Blank() {}
}
