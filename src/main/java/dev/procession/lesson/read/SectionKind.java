package dev.procession.lesson.read;

import dev.procession.lesson.ProblemKind;
import dev.procession.text.Language;
import java.util.Arrays;
import java.util.Optional;

/** The headings inside a step that have a meaning. */
enum SectionKind {
    PREDICT("Predict", "预测"),
    PREDICT_ORDER("Predict the order", "预测顺序"),
    QUESTION("Question", "问题"),
    EXERCISE("Exercise", "练习"),
    CHALLENGE("Challenge", "挑战");

    private final String english;
    private final String chinese;

    SectionKind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The kind with this heading, in English or in {@code language}. */
    static Optional<SectionKind> of(String heading, Language language) {
        String words = heading.strip();
        return Arrays.stream(values())
                .filter(kind ->
                        words.equalsIgnoreCase(kind.english) || language == Language.ZH && words.equals(kind.chinese))
                .findFirst();
    }

    /** The heading as an author writes it in a text in {@code language}. */
    String heading(Language language) {
        return "### " + (language == Language.ZH ? chinese : english);
    }

    /** The problem of a section that lacks its list or its links. */
    ProblemKind incomplete() {
        return switch (this) {
            case PREDICT, QUESTION -> ProblemKind.CHOICE_WITHOUT_ANSWERS;
            case PREDICT_ORDER -> ProblemKind.ORDER_WITHOUT_LINES;
            case EXERCISE -> ProblemKind.EXERCISE_WITHOUT_PROGRAMS;
            case CHALLENGE -> ProblemKind.CHALLENGE_WITHOUT_PROGRAM;
        };
    }
}
