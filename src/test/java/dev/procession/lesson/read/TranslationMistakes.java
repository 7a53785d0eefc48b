package dev.procession.lesson.read;

import java.util.List;

final class TranslationMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String LESSON_ZH = "hello/lesson.zh.md";

    private TranslationMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "a lesson is not translated",
                        course -> course.delete(LESSON_ZH),
                        LESSON_ZH + ":1:1 TRANSLATION_MISSING"),
                ProblemCase.of(
                        "a translated lesson takes longer",
                        course -> course.replace(LESSON_ZH, "minutes: 5", "minutes: 7"),
                        LESSON_ZH + ":4:10 TRANSLATION_FACT_DIFFERS"),
                ProblemCase.of(
                        "a step is not translated",
                        course -> course.append(LESSON, "\n## End {#end}\n\nEnd.\n"),
                        LESSON_ZH + ":1:1 TRANSLATION_STEP_MISSING"),
                ProblemCase.of(
                        "a translation has a step of its own",
                        course -> course.append(LESSON_ZH, "\n## 结束 {#end}\n\n结束。\n"),
                        LESSON_ZH + ":49:1 TRANSLATION_STEP_UNKNOWN"),
                ProblemCase.of(
                        "the steps of a translation are in another order",
                        course -> course.replace(LESSON_ZH, "{#first}", "{#other}")
                                .append(LESSON_ZH, "\n## 结束 {#first}\n\n结束。\n")
                                .append(LESSON, "\n## End {#other}\n\nEnd.\n"),
                        LESSON_ZH + ":9:1 TRANSLATION_STEP_DIFFERS",
                        LESSON_ZH + ":9:1 TRANSLATION_STEP_ORDER",
                        LESSON_ZH + ":49:1 TRANSLATION_STEP_DIFFERS"),
                ProblemCase.of(
                        "a translated question has another right answer",
                        course -> course.replace(LESSON_ZH, "- [ ]", "- [x]"),
                        LESSON_ZH + ":9:1 TRANSLATION_STEP_DIFFERS"));
    }
}
