package dev.procession.multiprocessing;

/**
 * The parameter of a constructor that does nothing. The shell adds one to each class of a student, so that a copy of an
 * object can be made in the plainest way; public because those classes name it.
 */
public final class Blank {

    static final Blank BLANK = new Blank();

    private Blank() {}
}
