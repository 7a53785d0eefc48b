package dev.procession.cli;

/**
 * Marks tests of what is the same on every JDK, and takes long: on one of them is enough.
 * {@code mvn verify -DexcludedGroups=once} leaves them out.
 */
public final class OnceOnly {

    public static final String TAG = "once";

    private OnceOnly() {}
}
