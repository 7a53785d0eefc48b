package dev.procession.shell;

import dev.procession.engine.Session;
import dev.procession.engine.session.Reply;
import java.util.List;
import java.util.function.Consumer;

/** Makes declarations again in a new session, and reports only those that fail now. */
final class Redeclaration implements SessionWork.Step {

    private final List<String> declarations;
    private final Speaker speaker;
    private boolean stopped;
    private int failed;

    Redeclaration(List<String> declarations, Speaker speaker) {
        this.declarations = declarations;
        this.speaker = speaker;
    }

    @Override
    public void with(Session session, Consumer<Reply> replies) {
        for (String each : declarations) {
            if (!stopped) {
                session.eval(each, reply -> take(reply, replies));
            }
        }
        String key = declarations.isEmpty() ? "restart.empty" : failed == 0 ? "restart.done" : "restart.partly";
        speaker.whisper(key, declarations.size() - failed, failed);
    }

    private void take(Reply reply, Consumer<Reply> replies) {
        if (Failures.isFailure(reply)) {
            stopped |= reply instanceof Reply.Stopped;
            failed++;
            replies.accept(reply);
        }
    }
}
