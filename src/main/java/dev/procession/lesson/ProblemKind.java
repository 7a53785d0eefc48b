package dev.procession.lesson;

import java.util.Locale;
import java.util.Set;

/** The kinds of mistakes in a course. Their messages are in {@code messages.properties}. */
public enum ProblemKind {
    // files
    FOLDER_MISSING,
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_IRREGULAR,
    FILE_TOO_LARGE,
    FILE_NOT_UTF8,
    READER_FAILED,

    // front matter
    FRONT_MATTER_MISSING,
    FRONT_MATTER_UNCLOSED,
    FRONT_MATTER_LINE,
    KEY_UNKNOWN,
    KEY_TWICE,
    KEY_MISSING,
    VALUE_EMPTY,
    VALUE_NEEDS_QUOTES,
    FORMAT_UNKNOWN,
    MINUTES_WRONG,
    REQUIRES_UNKNOWN,
    REQUIRES_LATER,

    // the course
    COURSE_WITHOUT_LESSONS,
    COURSE_ITEM_WRONG,
    LESSON_NAME_WRONG,
    LESSON_TWICE,
    LESSON_NOT_LISTED,
    COURSE_ORDER_DIFFERS,

    // steps
    TITLE_DIFFERS,
    TITLE_MISPLACED,
    TEXT_BEFORE_STEPS,
    STEPS_MISSING,
    GOAL_MISSING,
    LEARNT_MISSING,
    LEARNT_WRONG,
    STEP_EMPTY,
    ID_MISSING,
    ID_WRONG,
    ID_TWICE,
    TOO_DEEP,
    TABLE_TOO_WIDE,

    // HTML
    HTML_WRONG,
    COMMENT_UNCLOSED,
    DETAILS_WRONG,
    DETAILS_UNCLOSED,
    DETAILS_UNOPENED,
    HINT_EMPTY,
    HINT_CONTENT,
    NOTE_MISPLACED,

    // links and programs
    LINK_EMPTY,
    LINK_SCHEME,
    LINK_OUTSIDE,
    LINK_STEP_UNKNOWN,
    PROGRAM_NAME_WRONG,
    PROGRAM_NAME_TWICE,
    PROGRAM_FOLDER_WRONG,
    PROGRAM_WITHOUT_MAIN,
    PROGRAM_DIFFERS,
    PROGRAM_NOT_TRANSLATED,
    TWIN_WITHOUT_DEMO,

    // the glossary
    GLOSSARY_ENTRY_WRONG,
    GLOSSARY_LINK_WRONG,
    GLOSSARY_NAME_TWICE,
    GLOSSARY_DIFFERS,

    // questions, exercises, checks
    HEADING_MISSPELT,
    HEADING_UNKNOWN,
    TASK_LIST_MISPLACED,
    PROGRAMS_TOGETHER,
    CHOICE_WITHOUT_ANSWERS,
    CHOICE_WITHOUT_BOX,
    CHOICE_WITHOUT_RIGHT_ANSWER,
    ORDER_WITHOUT_LINES,
    ANSWERS_TOO_FEW,
    REASON_MISSING,
    REASON_MISPLACED,
    EXERCISE_WITHOUT_PROGRAMS,
    CHECK_WITHOUT_PROGRAM,
    CHECK_EMPTY,
    CHECK_WRONG,
    CHECK_NO_QUESTION,
    CHECK_NO_WORD,
    CHECK_WORD_NEAR,
    CHECK_WORD_UNKNOWN,
    CHECK_WORD_USE,
    CHECK_NO_VALUE,
    CHECK_OPERANDS,
    CHECK_ASSIGNS,
    CHECK_QUOTES,
    CHECK_FULL_WIDTH,
    CHECK_AND_OR_NOT,
    CHECK_CONSTANT,
    CHECK_ORDERS_MIXED,
    FENCE_UNKNOWN,

    // found when all programs are run
    PROGRAM_NOT_COMPILED,
    CODE_TOO_DEEP,
    PROGRAM_ENDLESS,
    DEMO_THROWS,
    CHECK_FAILS,
    ORDERS_FAIL,
    EXERCISE_WITHOUT_CHECK,
    EXERCISE_START_PASSES,
    TWIN_FAILS,
    FILE_UNUSED,
    LINE_TOO_WIDE,

    // translations
    TRANSLATION_MISSING,
    TRANSLATION_FACT_DIFFERS,
    TRANSLATION_STEP_MISSING,
    TRANSLATION_STEP_UNKNOWN,
    TRANSLATION_STEP_ORDER,
    TRANSLATION_STEP_DIFFERS;

    /** The kinds that {@code procession check} reports without failing. */
    private static final Set<ProblemKind> WARNINGS = Set.of(GOAL_MISSING, LEARNT_MISSING);

    /** Whether a course may be published with it. */
    boolean isWarning() {
        return WARNINGS.contains(this);
    }

    /** The key of the message of this kind. */
    String key() {
        return "problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
