package dev.procession.lesson;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of problems that only the checker finds, when it compares, compiles and runs the files of a course. */
public final class CheckerKinds {

    public static final Set<ProblemKind> ALL = EnumSet.of(
            ProblemKind.CHECK_WRONG,
            ProblemKind.CHECK_NO_QUESTION,
            ProblemKind.CHECK_NO_WORD,
            ProblemKind.CHECK_WORD_NEAR,
            ProblemKind.CHECK_WORD_UNKNOWN,
            ProblemKind.CHECK_WORD_USE,
            ProblemKind.CHECK_NO_VALUE,
            ProblemKind.CHECK_OPERANDS,
            ProblemKind.CHECK_ASSIGNS,
            ProblemKind.CHECK_QUOTES,
            ProblemKind.CHECK_FULL_WIDTH,
            ProblemKind.CHECK_AND_OR_NOT,
            ProblemKind.CHECK_CONSTANT,
            ProblemKind.CHECK_ORDERS_MIXED,
            ProblemKind.DEMO_THROWS,
            ProblemKind.CODE_TOO_DEEP,
            ProblemKind.PROGRAM_NOT_COMPILED,
            ProblemKind.PROGRAM_ENDLESS,
            ProblemKind.CHECK_FAILS,
            ProblemKind.ORDERS_FAIL,
            ProblemKind.EXERCISE_WITHOUT_CHECK,
            ProblemKind.EXERCISE_START_PASSES,
            ProblemKind.TWIN_FAILS,
            ProblemKind.FILE_UNUSED,
            ProblemKind.LINE_TOO_WIDE);

    /** The kinds of problems of challenges, for which all orders of a program are looked at. */
    public static final Set<ProblemKind> OF_CHALLENGES = EnumSet.of(
            ProblemKind.CHALLENGE_WITHOUT_CHECK,
            ProblemKind.CHALLENGE_UNSOLVABLE,
            ProblemKind.CHALLENGE_WITHOUT_CHOICE,
            ProblemKind.CHALLENGE_UNKNOWN,
            ProblemKind.CHALLENGE_DIFFERS);

    private CheckerKinds() {}
}
