package dev.procession.multiprocessing;

/** A broker's response to a request. */
record Answer(byte code, byte[] payload) {

    static final byte[] NOTHING = {};

    static final byte DONE = 1;
    /** The client may stop waiting and look again. */
    static final byte WOKEN = 2;

    static final byte ITEM = 3;
    static final byte EMPTY = 4;
    /** No message is left, and no process that could send one. */
    static final byte END = 5;
    /** The request was withdrawn before it was answered. */
    static final byte CANCELLED = 6;
    /** What the client waits for can no longer happen, as with a broken barrier. */
    static final byte BROKEN = 7;

    static final byte NO = 8;

    /** Never sent: stands for a request that was withdrawn when its time was over. */
    static final Answer TIMED_OUT = new Answer(CANCELLED, NOTHING);
}
