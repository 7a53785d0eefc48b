package dev.procession.multiprocessing.internal.shared;

/** A broker's response to a request. */
public record Response(byte code, byte[] payload) {

    public static final byte[] NOTHING = {};

    public static final byte DONE = 1;
    /** The client is to stop waiting and to test again, or at a barrier to run the action. */
    public static final byte WOKEN = 2;

    public static final byte ITEM = 3;
    static final byte EMPTY = 4;
    /** No message is left, and no process that could send one. */
    public static final byte END = 5;
    /** The request was withdrawn before it was answered. */
    public static final byte CANCELLED = 6;
    /** What the client waits for can no longer happen, as with a broken barrier. */
    public static final byte BROKEN = 7;

    public static final byte NO = 8;

    /** Never sent: stands for a request that was withdrawn when its time was over. */
    static final Response TIMED_OUT = new Response(CANCELLED, NOTHING);
}
