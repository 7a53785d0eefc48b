package dev.procession.text;

import dev.procession.engine.compile.ProgramFile;
import dev.procession.engine.cpu.CpuBinding;
import dev.procession.engine.session.Reply;
import dev.procession.explore.Operation;
import dev.procession.explore.Uncontrolled;
import dev.procession.shell.state.StateFault;
import dev.procession.study.Attempt;
import dev.procession.study.HandInException;
import dev.procession.timeline.cause.Cause;
import dev.procession.timeline.check.CheckWords;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.read.TraceFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys of messages that the code composes from parts, so that they do not occur in it as literals. */
final class ComposedKeys {

    /** The keys that picocli itself looks up. */
    private static final Set<String> OF_PICOCLI = Set.of(
            "usage.header",
            "usage.description",
            "usage.synopsisHeading",
            "usage.descriptionHeading",
            "usage.parameterListHeading",
            "usage.optionListHeading",
            "usage.commandListHeading");

    private ComposedKeys() {}

    static Set<String> of(PackageMessages bundle) {
        return switch (bundle.name()) {
            case "check" -> negations(bundle);
            case "classroom" -> classroom();
            case "cli" -> cli(bundle);
            case "export" -> page();
            case "lesson" -> problems(bundle);
            case "shell" -> shell(bundle);
            case "timeline" -> timeline();
            default -> Set.of();
        };
    }

    /** What a process did has a clause of its own for the case that it did not. */
    private static Set<String> negations(PackageMessages bundle) {
        Set<String> keys = new TreeSet<>(Set.of("held.not", "held.named.not"));
        CheckWords.ALL.get(Waits.class).forEach(wait -> keys.add("wait." + wait));
        bundle.found("(?:happening|waited|never)\\(\\s*\"([a-z.]+)\"").forEach(key -> keys.add(key + ".not"));
        return keys;
    }

    /** What can be wrong with a file that was handed in. */
    private static Set<String> classroom() {
        Set<String> keys = new TreeSet<>();
        for (HandInException.Reason reason : HandInException.Reason.values()) {
            keys.add("class." + lower(reason.name()));
        }
        return keys;
    }

    private static Set<String> cli(PackageMessages bundle) {
        Set<String> keys = new TreeSet<>(OF_PICOCLI);
        for (String command : bundle.found("(?:@Command\\(\\s*name|String (?:NAME|ARCHIVES)) = \"(\\w+)\"")) {
            if (!command.equals("procession")) {
                keys.add("procession." + command + ".usage.header");
                keys.add("procession." + command + ".usage.description");
            }
        }
        return keys;
    }

    /** The keys of {@code ProblemKind}: {@code problem.} and the name of a constant. */
    private static Set<String> problems(PackageMessages bundle) {
        Set<String> keys = new TreeSet<>();
        String kinds = bundle.found("(?s)enum ProblemKind \\{(.*?);").iterator().next();
        for (String kind : kinds.split("[\\s,]+")) {
            if (!kind.isEmpty()) {
                keys.add("problem." + lower(kind).replace('_', '-'));
            }
        }
        return keys;
    }

    /** The keys that the page, its scripts and the table of causes use. */
    private static Set<String> page() {
        Set<String> keys = new TreeSet<>();
        for (Cause.Kind kind : Cause.Kind.values()) {
            keys.add("cause." + kind);
        }
        keys.add("steered.js.luck");
        keys.add("steered.js.swap");
        for (String part : new String[] {"page-body.html", "page-tree.html"}) {
            keys.addAll(found(part, "\\{\\{(page\\.[\\w.]+)}}"));
        }
        for (String part : new String[] {"run", "lanes", "causes", "state", "steps", "bars", "keys"}) {
            keys.addAll(found("page-" + part + ".js", "say\\('([\\w.]+)'"));
        }
        return keys;
    }

    private static Set<String> found(String resource, String pattern) {
        try {
            String text = Files.readString(Path.of("src/main/resources/dev/procession/export", resource));
            return Pattern.compile(pattern)
                    .matcher(text)
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> shell(PackageMessages bundle) {
        Set<String> keys = new TreeSet<>();
        for (String command : bundle.found("Command\\.of\\(\\s*\"(\\w+)\"")) {
            for (String part : new String[] {"", ".usage", ".more"}) {
                keys.add("help." + command + part);
            }
        }
        for (ProgramFile.Reason reason : ProgramFile.Reason.values()) {
            keys.add("file." + lower(reason.name()));
        }
        for (CpuBinding.Reason reason : CpuBinding.Reason.values()) {
            keys.add("cpu." + lower(reason.name()));
        }
        for (Uncontrolled.Reason reason : Uncontrolled.Reason.values()) {
            keys.add("every.loose." + lower(reason.name()));
        }
        for (Operation.Kind kind : Operation.Kind.values()) {
            keys.add("step." + lower(kind.name()));
            keys.add("challenge.does." + lower(kind.name()));
        }
        for (String kind : Set.of("write", "put", "send")) {
            keys.add("challenge.does." + kind + ".plain");
        }
        for (StateFault.Kind kind : StateFault.Kind.values()) {
            keys.add("state." + lower(kind.name()));
        }
        for (Reply.Kind kind : Reply.Kind.values()) {
            keys.add("kind." + lower(kind.name()));
        }
        for (Attempt.Kind kind : Attempt.Kind.values()) {
            keys.add("log." + lower(kind.name()));
        }
        keys.addAll(mistakes());
        for (String kind : new String[] {"lesson", "program"}) {
            keys.add("lookup.unknown." + kind);
            keys.add("lookup.unknown." + kind + ".near");
        }
        keys.addAll(questions());
        keys.addAll(explanations());
        return keys;
    }

    /** A sentence for each paragraph of the table of mistakes. */
    private static Set<String> mistakes() {
        try {
            String table = Files.readString(Path.of("src/main/resources/dev/procession/shell/hint/mistakes.txt"));
            return Pattern.compile("(?m)^[a-z].*$")
                    .matcher(table)
                    .results()
                    .map(each -> "mistake." + each.group())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An explanation for each code of an exception of the library. */
    private static Set<String> explanations() {
        try {
            String codes = Files.readString(
                    Path.of("src/main/java/dev/procession/multiprocessing/internal/process/ErrorMessages.java"));
            return Pattern.compile("\\{[A-Z_]+, \"([a-z-]+)\"}")
                    .matcher(codes)
                    .results()
                    .map(match -> "explain." + match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys for predictions and for questions about what has been seen. */
    private static Set<String> questions() {
        Set<String> keys = new TreeSet<>();
        for (String form : new String[] {"choice", "several", "order"}) {
            for (String when : new String[] {"predict.type.", "predict.first.", "predict.letters.", "question.type."}) {
                keys.add(when + form);
            }
        }
        for (String grade : new String[] {"right", "some", "wrong", "wrong.several", "was.right", "was.wrong"}) {
            keys.add("predict." + grade);
            keys.add("question." + grade);
        }
        return keys;
    }

    /** The keys for what can be wrong with a line of a recording. */
    private static Set<String> timeline() {
        Set<String> keys = new TreeSet<>();
        for (TraceFormatException.Fault fault : TraceFormatException.Fault.values()) {
            keys.add("recording." + lower(fault.name()));
        }
        return keys;
    }

    private static String lower(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
