package dev.procession.shell.hint;

import dev.procession.engine.compile.CompileError;
import dev.procession.engine.session.Reply;
import dev.procession.shell.console.Messages;
import dev.procession.shell.hint.Diagnostic.Place;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.trace.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the replies to typed code into lines: values, declarations, compile errors with a hint, exceptions. */
public final class ReplyLines {

    private static final int MOST_FRAMES = 12;

    /** The advice for exceptions that beginners often cause, by the code of the exception. */
    private static final Map<String, String> ADVICE = Map.of(
            "joined-before-start", "advice.start",
            "not-started", "advice.start",
            "started-twice", "advice.once");

    private final Messages messages;
    private final List<StyledLine> lines = new ArrayList<>();

    private ReplyLines(Messages messages) {
        this.messages = messages;
    }

    public static List<StyledLine> of(Reply reply, Messages messages) {
        ReplyLines answer = new ReplyLines(messages);
        answer.tell(reply);
        return answer.lines;
    }

    /** Whether a reply counts as a failure, for example for the exit status of a script. */
    public static boolean isFailure(Reply reply) {
        return reply instanceof Reply.Rejected
                || reply instanceof Reply.TooDeep
                || reply instanceof Reply.Threw
                || reply instanceof Reply.Unresolved
                || reply instanceof Reply.Broken
                || reply instanceof Reply.Stopped
                || reply instanceof Reply.MainEnded
                || reply instanceof Reply.NameTaken;
    }

    private void tell(Reply reply) {
        if (reply instanceof Reply.Value value) {
            value(value);
        } else if (reply instanceof Reply.Declared declared) {
            declared(declared);
        } else if (reply instanceof Reply.Rejected rejected) {
            errors(rejected.errors(), rejected.source(), null);
        } else if (reply instanceof Reply.TooDeep) {
            add(Style.WARNING, "reply.deep");
        } else if (reply instanceof Reply.Threw threw) {
            threw(threw, "");
        } else if (reply instanceof Reply.Unresolved unresolved) {
            add(Style.WARNING, "reply.unresolved", unresolved.name(), join(unresolved.missing()));
        } else if (reply instanceof Reply.Broken broken) {
            add(Style.WARNING, "reply.broken", broken.name());
            ErrorOrder.distinct(broken.errors()).forEach(error -> error(error, null));
        } else if (reply instanceof Reply.Stopped) {
            add(Style.WARNING, "reply.stopped");
        } else if (reply instanceof Reply.MainEnded ended) {
            mainEnded(ended);
        } else if (reply instanceof Reply.ValueLost lost) {
            add(Style.WARNING, "reply.lost", lost.name());
        } else if (reply instanceof Reply.Shadowed shadowed) {
            add(Style.WARNING, shadowed.imported() ? "reply.shadowed" : "reply.shadowed.own", shadowed.name());
        } else if (reply instanceof Reply.NameKept kept) {
            add(Style.WARNING, "reply.kept", kept.name(), kept.packageName());
        } else if (reply instanceof Reply.Dropped dropped) {
            add(Style.DIM, "reply.dropped", dropped.title());
        } else if (reply instanceof Reply.Unusable waits) {
            add(Style.WARNING, "reply.waits", waits.name(), join(waits.missing()));
        } else if (reply instanceof Reply.NameTaken taken) {
            add(Style.WARNING, "reply.nametaken", taken.name());
        }
    }

    private void value(Reply.Value value) {
        List<StyledLine> text = messages.lines(TerminalSafe.line(value.name() + " ==> " + value.text()), Style.PLAIN);
        lines.addAll(text);
    }

    private void declared(Reply.Declared declared) {
        String kind = messages.text("kind." + declared.kind().name().toLowerCase(java.util.Locale.ROOT));
        if (!declared.unresolved().isEmpty()) {
            add(Style.DIM, "reply.declared.incomplete", kind, declared.name(), join(declared.unresolved()));
            MistakeHint.about(declared).ifPresent(hint -> hint(hint.text(messages)));
        } else if (declared.kind() != Reply.Kind.IMPORT) {
            add(Style.DIM, declared.again() ? "reply.declared.again" : "reply.declared", kind, declared.name());
        }
    }

    /**
     * The source line with its fault marked, and the compiler's message, which begins with file and line if there is a
     * file.
     */
    void error(CompileError error, @org.jspecify.annotations.Nullable String file) {
        String place = file == null ? "" : file + ":" + error.line() + ":" + error.column() + ": ";
        if (!error.sourceLine().isBlank()) {
            String source = TerminalSafe.line(error.sourceLine());
            int column = Math.min(error.column() - 1, error.sourceLine().length());
            String before = TerminalSafe.line(error.sourceLine().substring(0, column));
            int end = Math.min(error.sourceLine().length(), column + Math.max(1, error.length()));
            String at = TerminalSafe.line(error.sourceLine().substring(column, end));
            int width = Math.max(1, messages.console().cells().of(at));
            lines.add(StyledLine.of(source, Style.CODE));
            lines.add(StyledLine.of(" ".repeat(messages.console().cells().of(before)) + "^".repeat(width), Style.BAD));
        }
        for (String part : error.message().split("\\R")) {
            lines.addAll(messages.lines(TerminalSafe.line(place + part), Style.BAD));
            place = "";
        }
    }

    /** The errors of a file, and the sentence about the mistake in it. */
    public static List<StyledLine> errors(List<CompileError> errors, String file, String source, Messages messages) {
        ReplyLines answer = new ReplyLines(messages);
        answer.errors(errors, source, file);
        return answer.lines;
    }

    /**
     * The sentence that helps with an error of a program file; empty if there is none.
     *
     * @param source the whole file
     */
    public static String hint(CompileError error, String source, Messages messages) {
        return MistakeHint.about(List.of(error), source, Place.FILE)
                .map(each -> each.text(messages))
                .orElse("");
    }

    /** The sentence comes first: what the compiler says is long, and beginners do not know its words. */
    private void errors(List<CompileError> errors, String source, @org.jspecify.annotations.Nullable String file) {
        Place place = file == null ? Place.PROMPT : Place.FILE;
        Optional<Hint> hint = MistakeHint.about(errors, source, place);
        hint.ifPresent(each -> hint(each.text(messages)));
        ErrorOrder.of(errors, hint.map(Hint::about).orElse(null)).forEach(error -> error(error, file));
    }

    private void hint(String sentence) {
        if (!sentence.isEmpty()) {
            lines.addAll(messages.lines(sentence, Style.WARNING));
        }
    }

    private void threw(Reply.Threw threw, String lead) {
        String message = threw.message() == null || threw.message().equals("null") ? "" : ": " + threw.message();
        for (String part : (lead + threw.type() + message).split("\\R")) {
            lines.addAll(messages.lines(TerminalSafe.line(part), Style.BAD));
        }
        explain(threw.code());
        if (threw.type().equals(IllegalMonitorStateException.class.getName())) {
            hint(messages.text("advice.monitor"));
        }
        int shown = Math.min(MOST_FRAMES, threw.frames().size());
        for (String frame : threw.frames().subList(0, shown)) {
            lines.addAll(messages.lines(TerminalSafe.line("    at " + frame), Style.DIM));
        }
        if (threw.cause() != null) {
            threw(threw.cause(), "Caused by: ");
        }
    }

    /**
     * Explains an exception of the library by its code. Its message is English, as in Python, so readers of another
     * language get a translation; for what beginners forget, there is advice.
     */
    private void explain(String code) {
        if (!code.isEmpty()) {
            hint(messages.text("explain." + code));
        }
        String advice = ADVICE.get(code);
        if (advice != null) {
            hint(messages.text(advice));
        }
    }

    private void mainEnded(Reply.MainEnded ended) {
        String how = ended.exitCode() == null ? "?" : ExitStatus.text(ended.exitCode());
        add(Style.WARNING, ended.stopped() ? "reply.main.stopped" : "reply.main.ended", how);
        for (Map.Entry<String, String> missing : ended.missing().entrySet()) {
            add(Style.DIM, "reply.main.missing", missing.getKey(), missing.getValue());
        }
    }

    private String join(List<String> names) {
        return String.join(messages.text("comma"), names);
    }

    private void add(Style style, String key, Object... arguments) {
        Object[] visible = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            visible[i] = TerminalSafe.line(String.valueOf(arguments[i]));
        }
        lines.addAll(messages.lines(messages.text(key, visible), style));
    }
}
