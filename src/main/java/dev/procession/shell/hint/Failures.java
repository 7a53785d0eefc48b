package dev.procession.shell.hint;

import dev.procession.engine.session.Reply;

/** Decides which replies count as failures, for example for the exit status of a script. */
public final class Failures {

    private Failures() {}

    public static boolean isFailure(Reply reply) {
        return reply instanceof Reply.Rejected
                || reply instanceof Reply.TooDeep
                || reply instanceof Reply.Threw
                || reply instanceof Reply.Unresolved
                || reply instanceof Reply.Stopped
                || reply instanceof Reply.MainEnded
                || reply instanceof Reply.NameTaken;
    }
}
