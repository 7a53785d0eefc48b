package dev.procession.lesson;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of problems that only the checker finds, when it compares, compiles and runs the files of a course. */
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
