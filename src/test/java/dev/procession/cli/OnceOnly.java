package dev.procession.cli;

/**
 * The tag of slow tests whose result does not depend on the JDK, so that running them on one JDK is enough.
 * {@code mvn verify -DexcludedGroups=once} leaves them out.
 */
public final class OnceOnly {

    public static final String TAG = "once";

    private OnceOnly() {}
}
