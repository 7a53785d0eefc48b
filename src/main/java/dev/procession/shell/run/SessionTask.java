package dev.procession.shell.run;

import dev.procession.engine.Session;
import dev.procession.engine.session.Reply;
import java.util.function.Consumer;

/** A task that uses the session of typed code. */
public interface SessionTask {

    /** @param replies prints each reply */
    void with(Session session, Consumer<Reply> replies);
}
