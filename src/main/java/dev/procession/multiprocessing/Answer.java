package dev.procession.multiprocessing;

/** What a broker answers. */
record Answer(byte code, byte[] payload) {

    static final byte[] NOTHING = {};

    static final byte DONE = 1;
    /** A wait is over: what was waited for may have come. */
    static final byte WOKEN = 2;

    static final byte ITEM = 3;
    static final byte EMPTY = 4;
    /** Nobody is left who could send. */
    static final byte END = 5;
    /** The question was withdrawn in time. */
    static final byte CANCELLED = 6;
    /** The wait cannot be fulfilled any more, as with a broken barrier. */
    static final byte BROKEN = 7;

    static final byte NO = 8;

    /** Never sent: the time is over and the question withdrawn. */
    static final Answer TIMED_OUT = new Answer(CANCELLED, NOTHING);
}
