package dev.procession.shell.command;

import dev.procession.engine.Session;
import dev.procession.engine.session.Reply;
import dev.procession.shell.console.Messages;
import dev.procession.shell.hint.ReplyLines;
import dev.procession.shell.run.SessionTask;
import java.util.List;
import java.util.function.Consumer;

/** Makes declarations again in a new session, and reports only those that fail now. */
final class Redeclaration implements SessionTask {

    private final List<String> declarations;
    private final Messages messages;
    private boolean stopped;
    private int failed;

    Redeclaration(List<String> declarations, Messages messages) {
        this.declarations = declarations;
        this.messages = messages;
    }

    @Override
    public void with(Session session, Consumer<Reply> replies) {
        for (String each : declarations) {
            if (!stopped) {
                session.eval(each, reply -> take(reply, replies));
            }
        }
        String key = declarations.isEmpty() ? "restart.empty" : failed == 0 ? "restart.done" : "restart.partly";
        messages.note(key, declarations.size() - failed, failed);
    }

    private void take(Reply reply, Consumer<Reply> replies) {
        if (ReplyLines.isFailure(reply)) {
            stopped |= reply instanceof Reply.Stopped;
            failed++;
            replies.accept(reply);
        }
    }
}
