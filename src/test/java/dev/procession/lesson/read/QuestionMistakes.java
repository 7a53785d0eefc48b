package dev.procession.lesson.read;

import java.util.List;

final class QuestionMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String LESSON_ZH = "hello/lesson.zh.md";
    private static final String CHECK =
            "process(\"Process-1\").printed(\"hello from the child\").before(main().printed(\"hello from main\"))\n";

    private static final String CHECK_ZH =
            "process(\"Process-1\").printed(\"子进程说你好\").before(main().printed(\"主进程说你好\"))\n";

    private QuestionMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "a question has no answers",
                        course -> course.replace(LESSON, "- [ ] always the child's\n- [x] it can be either\n", "")
                                .replace(LESSON_ZH, "- [ ] 总是子进程的\n- [x] 都有可能\n", ""),
                        LESSON + ":13:1 CHOICE_WITHOUT_ANSWERS",
                        LESSON_ZH + ":13:1 CHOICE_WITHOUT_ANSWERS"),
                ProblemCase.of(
                        "an answer has no box",
                        course -> course.replaceInBoth("- [ ] ", "- "),
                        LESSON + ":17:1 CHOICE_WITHOUT_BOX",
                        LESSON_ZH + ":17:1 CHOICE_WITHOUT_BOX"),
                ProblemCase.of(
                        "no answer is right",
                        course -> course.replaceInBoth("[x]", "[ ]"),
                        LESSON + ":17:1 CHOICE_WITHOUT_RIGHT_ANSWER",
                        LESSON_ZH + ":17:1 CHOICE_WITHOUT_RIGHT_ANSWER"),
                ProblemCase.of(
                        "there is one answer only",
                        course -> course.replace(LESSON, "- [ ] always the child's\n", "")
                                .replace(LESSON_ZH, "- [ ] 总是子进程的\n", ""),
                        LESSON + ":17:1 ANSWERS_TOO_FEW",
                        LESSON_ZH + ":17:1 ANSWERS_TOO_FEW"),
                ProblemCase.of(
                        "a reason is not indented",
                        course -> course.replaceInBoth("- [x] ", "> because\n- [x] "),
                        LESSON + ":17:1 CHOICE_WITHOUT_RIGHT_ANSWER",
                        LESSON + ":17:1 ANSWERS_TOO_FEW",
                        LESSON + ":18:1 REASON_MISPLACED",
                        LESSON + ":19:1 TASK_LIST_MISPLACED",
                        LESSON_ZH + ":17:1 CHOICE_WITHOUT_RIGHT_ANSWER",
                        LESSON_ZH + ":17:1 ANSWERS_TOO_FEW",
                        LESSON_ZH + ":18:1 REASON_MISPLACED",
                        LESSON_ZH + ":19:1 TASK_LIST_MISPLACED"),
                ProblemCase.of(
                        "lines to put in order are bullets",
                        course -> course.replaceInBoth("1. ", "- ").replaceInBoth("2. ", "- "),
                        LESSON + ":28:1 ORDER_WITHOUT_LINES",
                        LESSON_ZH + ":26:1 ORDER_WITHOUT_LINES"),
                ProblemCase.of(
                        "an exercise has no solution",
                        course -> course.replace(LESSON, " · [Solution](GreetingSolution.java)", "")
                                .replace(LESSON_ZH, " · [答案](zh/GreetingSolution.java)", ""),
                        LESSON + ":33:1 EXERCISE_WITHOUT_PROGRAMS",
                        LESSON_ZH + ":31:1 EXERCISE_WITHOUT_PROGRAMS"),
                ProblemCase.of(
                        "an exercise is misspelt, in one language",
                        course -> course.replace(LESSON, "### Exercise", "### Excercise"),
                        LESSON + ":33:1 HEADING_MISSPELT"),
                ProblemCase.of(
                        "headings are written otherwise, and one is of a lower rank",
                        course -> course.replace(LESSON_ZH, "### 练习", "### 練習")
                                .replace(LESSON, "### Predict\n", "### Prediction\n")
                                .replace(LESSON, "### Predict the order", "#### Predict teh order"),
                        LESSON + ":13:1 HEADING_MISSPELT",
                        LESSON + ":28:1 HEADING_MISSPELT",
                        LESSON_ZH + ":31:1 HEADING_MISSPELT"),
                ProblemCase.of(
                        "a question and an exercise have headings of the author's own",
                        course -> course.replace(LESSON, "### Predict\n", "### What do you think?\n")
                                .replace(LESSON_ZH, "### 练习", "### 动手"),
                        LESSON + ":13:1 HEADING_MISSPELT",
                        LESSON_ZH + ":31:1 HEADING_MISSPELT"),
                ProblemCase.of(
                        "a part has a heading of the author's own",
                        course -> course.append(LESSON, "\n### Remember\n\nAll of this.\n"),
                        LESSON + ":49:1 HEADING_UNKNOWN"),
                ProblemCase.of(
                        "a lower heading is the author's own",
                        course -> course.append(LESSON, "\n#### Remember\n\nAll.\n")),
                ProblemCase.of(
                        "a task list is outside a question",
                        course -> course.append(LESSON, "\n- [ ] read\n- [x] think\n"),
                        LESSON + ":49:1 TASK_LIST_MISPLACED"),
                ProblemCase.of(
                        "a task list is in a quote",
                        course -> course.append(LESSON, "\n> - [ ] read\n> - [x] think\n"),
                        LESSON + ":49:3 TASK_LIST_MISPLACED"),
                ProblemCase.of(
                        "an exercise has no heading",
                        course -> course.replace(LESSON, "### Exercise", "").replace(LESSON_ZH, "### 练习", ""),
                        LESSON + ":37:1 PROGRAMS_TOGETHER",
                        LESSON_ZH + ":35:1 PROGRAMS_TOGETHER"),
                ProblemCase.of(
                        "a check has no program before it",
                        course -> course.append(LESSON, "\n## End {#end}\n\nEnd.\n\n```java check\ntrue\n```\n")
                                .append(LESSON_ZH, "\n## 结束 {#end}\n\n结束。\n"),
                        LESSON + ":53:1 CHECK_WITHOUT_PROGRAM"),
                ProblemCase.of(
                        "a check is empty",
                        course -> course.replace(LESSON, CHECK, "").replace(LESSON_ZH, CHECK_ZH, ""),
                        LESSON + ":39:1 CHECK_EMPTY",
                        LESSON_ZH + ":37:1 CHECK_EMPTY"),
                ProblemCase.of(
                        "a check is misspelt",
                        course -> course.replaceInBoth("java check", "java chek"),
                        LESSON + ":39:1 FENCE_UNKNOWN",
                        LESSON_ZH + ":37:1 FENCE_UNKNOWN"));
    }
}
