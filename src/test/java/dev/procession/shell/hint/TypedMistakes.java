package dev.procession.shell.hint;

import dev.procession.cli.Installed;
import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.Session;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import dev.procession.trace.Event;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Types code that is wrong, and returns what the prompt would answer. */
final class TypedMistakes {

    private static final int WIDE_ENOUGH = 10_000;

    private TypedMistakes() {}

    private static final class Unwatched implements RunListener {
        @Override
        public void onEvents(List<Event> events) {
            // The samples are compiled; what they run does not matter.
        }

        @Override
        public void onEnd(Run run) {
            // Nothing waits for the end.
        }
    }

    static Engine engine() throws IOException {
        return Engine.open(Installed.jvm());
    }

    static Session session(Engine engine, Supplier<Locale> locale) {
        return engine.session("typed code", locale, new Unwatched());
    }

    /** The lines on a screen that is wide enough for each sentence. */
    static List<String> answer(Session session, String code, Language reader) {
        Messages messages = new Messages(new RecordedConsole(WIDE_ENOUGH), reader);
        List<StyledLine> lines = new ArrayList<>();
        session.eval(code, reply -> lines.addAll(ReplyLines.of(reply, messages)));
        return lines.stream().map(StyledLine::text).toList();
    }
}
