package dev.procession.shell.explore;

import dev.procession.explore.Ending;
import dev.procession.explore.Operation;
import dev.procession.explore.Outcome;
import dev.procession.explore.ProcessPath;
import dev.procession.explore.Step;
import dev.procession.explore.Uncontrolled;
import dev.procession.shell.console.Messages;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.TerminalSafe;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to say of steps, deadlocks and the end of an exploration, in the words of the reader's language. */
final class Sentences {

    /** The operations of which it may be unknown with what they are done. */
    private static final Set<Operation.Kind> HAS_PLAIN_FORM =
            EnumSet.of(Operation.Kind.WRITE, Operation.Kind.PUT, Operation.Kind.SEND);

    private final MessageBundle texts;
    private final UnaryOperator<String> names;

    /** @param names turns the path of a process into what the student calls it */
    Sentences(Messages messages, UnaryOperator<String> names) {
        this(messages.language(), names);
    }

    /** @param names turns the path of a process into what the student calls it */
    Sentences(Language language, UnaryOperator<String> names) {
        this.texts = MessageBundle.of(Messages.class, language);
        this.names = names;
    }

    String name(String path) {
        return path.equals(ProcessPath.MAIN) ? "main" : TerminalSafe.line(names.apply(path));
    }

    /** Who waits for ever, for what, held by whom. */
    String deadlocked(Outcome.Waiting waiting) {
        return texts.get("every.deadlock", waiting(waiting));
    }

    private String waiting(Outcome.Waiting waiting) {
        String what = object(waiting.kind(), waiting.object());
        String holder = waiting.holder();
        boolean held = holder != null && waiting.kind() == Operation.Kind.ACQUIRE;
        return held
                ? texts.get("every.waits.held", name(waiting.process()), what, name(holder))
                : texts.get("every.waits", name(waiting.process()), what);
    }

    /** Why a process cannot move. */
    String blocked(@Nullable Step step) {
        return step == null
                ? texts.get("every.nomove")
                : texts.get(
                        "every.cannot",
                        waiting(new Outcome.Waiting(
                                step.process(),
                                step.operation().kind(),
                                step.operation().object(),
                                step.holder())));
    }

    /** What a step touches, for a sentence that says what it does; empty if that is nothing with a name. */
    String object(Operation operation) {
        String object = operation.object();
        if (object.startsWith(Operation.process(""))) {
            return name(object.substring(Operation.process("").length()));
        }
        boolean unnamed = object.equals(Operation.EVERYTHING) || object.equals(Operation.screen());
        return unnamed ? "" : TerminalSafe.line(object);
    }

    private String object(Operation.Kind kind, String object) {
        return object(kind, object, "every.end.of");
    }

    private String object(Operation.Kind kind, String object, String process) {
        if (object.startsWith(Operation.process(""))) {
            return texts.get(
                    process, name(object.substring(Operation.process("").length())));
        }
        return object.isEmpty() || object.equals(Operation.EVERYTHING)
                ? kind.name().toLowerCase(Locale.ROOT)
                : TerminalSafe.line(object);
    }

    /** A step as a person would type or say it; what a process that has none does. */
    String step(@Nullable Step step) {
        if (step == null) {
            return texts.get("every.nothing");
        }
        Operation operation = step.operation();
        String kind = operation.kind().name().toLowerCase(Locale.ROOT);
        String object = operation.object().equals(Operation.EVERYTHING)
                        || operation.object().equals("screen")
                ? ""
                : " " + operation.object();
        String detail = operation.detail().isEmpty() ? "" : " " + operation.detail();
        String blocked = step.enabled() ? "" : texts.get("every.blocked");
        return TerminalSafe.line(kind + object + detail) + blocked;
    }

    /** What a process is about to do, or has done, such as {@code take lock}. */
    String action(Step step) {
        Operation operation = step.operation();
        boolean plain = operation.detail().isBlank();
        String key = "challenge.does." + operation.kind().name().toLowerCase(Locale.ROOT);
        return texts.get(
                plain && HAS_PLAIN_FORM.contains(operation.kind()) ? key + ".plain" : key,
                object(operation.kind(), operation.object(), "challenge.process"),
                TerminalSafe.line(operation.detail().strip()));
    }

    /** Why an exploration has ended before all was known; empty if all is known. */
    String why(Ending ending) {
        if (ending instanceof Ending.Stopped) {
            return texts.get("every.stopped");
        } else if (ending instanceof Ending.EnoughOrders enough) {
            return texts.get("every.enough", enough.most());
        } else if (ending instanceof Ending.OutOfTime late) {
            return texts.get("every.late", late.seconds());
        } else if (ending instanceof Ending.TooLong endless) {
            return texts.get("every.endless", endless.steps());
        } else if (ending instanceof Ending.Computes computes) {
            return texts.get("every.computes", all(computes.processes()));
        } else if (ending instanceof Ending.NotControlled loose) {
            return loose.what().stream().map(this::loose).distinct().collect(Collectors.joining(" "));
        } else if (ending instanceof Ending.Differs differs) {
            return texts.get("every.differs", name(differs.process()), step(differs.first()), step(differs.second()));
        }
        return ending instanceof Ending.Lost lost ? texts.get("every.lost", TerminalSafe.line(lost.message())) : "";
    }

    private String all(List<String> paths) {
        return paths.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String loose(Uncontrolled what) {
        String key = "every.loose." + what.reason().name().toLowerCase(Locale.ROOT);
        return texts.get(key, name(what.process()), TerminalSafe.line(what.name()));
    }
}
