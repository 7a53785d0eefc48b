package dev.procession.shell.course;

import dev.procession.lesson.CodeWords;
import dev.procession.lesson.Step;
import dev.procession.timeline.Timeline;
import dev.procession.trace.TraceHeader;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command that runs the program of a step: with options such as {@code --cpu 0}, if the text of the step names
 * some.
 */
final class TaughtCommand {

    private static final Pattern WITH_OPTIONS = Pattern.compile("/run( --?[a-z]+( [^ ]+)?)+");

    private TaughtCommand() {}

    static String of(Step step) {
        return CodeWords.of(step).stream()
                .filter(code -> WITH_OPTIONS.matcher(code).matches())
                .findFirst()
                .orElse("/run");
    }

    /** Whether a run was one that the step is about: on one CPU, or in steps, if its command says so. */
    static boolean isFollowed(Step step, Timeline timeline) {
        Optional<TraceHeader> header = timeline.header();
        if (header.isEmpty()) {
            return true;
        }
        String command = of(step);
        boolean canBind = header.get().os().startsWith("Linux");
        boolean otherCpus = command.contains("--cpu")
                && canBind
                && !header.get().conditions().isBound();
        boolean withoutSteps =
                command.contains("--steps") && !header.get().conditions().steps();
        return !otherCpus && !withoutSteps;
    }
}
