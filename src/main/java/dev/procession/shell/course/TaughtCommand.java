package dev.procession.shell.course;

import dev.procession.lesson.CodeWords;
import dev.procession.lesson.Step;
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
}
