package dev.procession.lesson;

import java.util.EnumSet;
import java.util.Set;

/** What is wrong with a course, and shows only when its files are compared, compiled and run. */
public final class CheckerKinds {

    public static final Set<ProblemKind> ALL = EnumSet.of(
            ProblemKind.CHECK_WRONG,
            ProblemKind.CHECK_NO_QUESTION,
            ProblemKind.CHECK_NO_WORD,
            ProblemKind.CODE_TOO_DEEP,
            ProblemKind.PROGRAM_NOT_COMPILED,
            ProblemKind.PROGRAM_ENDLESS,
            ProblemKind.CHECK_FAILS,
            ProblemKind.EXERCISE_WITHOUT_CHECK,
            ProblemKind.EXERCISE_START_PASSES,
            ProblemKind.TWIN_FAILS,
            ProblemKind.FILE_UNUSED,
            ProblemKind.LINE_TOO_WIDE);

    private CheckerKinds() {}
}
