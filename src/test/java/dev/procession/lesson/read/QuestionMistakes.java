package dev.procession.lesson.read;

import java.util.List;

final class QuestionMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String LESSON_ZH = "hello/lesson.zh.md";
    private static final String CHECK =
            "process(\"Process-1\").printed(\"hello from the child\").before(main().printed(\"hello from main\"))\n";

    private static final String CHECK_ZH =
            "process(\"Process-1\").printed(\"子进程说你好\").before(main().printed(\"主进程说你好\"))\n";

    private static final String WRONG = "- [ ] always the child's\n"
            + "  > because a new process needs a moment to start, and the parent does not wait\n";
    private static final String RIGHT =
            "- [x] it can be either\n  > because parent and child run at the same time, and nobody waits\n";
    private static final String WRONG_ZH = "- [ ] 总是子进程的\n  > 因为子进程要先启动，这段时间里父进程可能已经输出了\n";
    private static final String RIGHT_ZH = "- [x] 都有可能\n  > 因为父子进程同时运行，谁也不等谁\n";

    private QuestionMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "a question has no answers",
                        course -> course.replace(LESSON, WRONG + RIGHT, "").replace(LESSON_ZH, WRONG_ZH + RIGHT_ZH, ""),
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
                        course -> course.replace(LESSON, WRONG, "").replace(LESSON_ZH, WRONG_ZH, ""),
                        LESSON + ":17:1 ANSWERS_TOO_FEW",
                        LESSON_ZH + ":17:1 ANSWERS_TOO_FEW"),
                ProblemCase.of(
                        "a reason is not indented",
                        course -> course.replaceInBoth("- [x] ", "> because\n- [x] "),
                        LESSON + ":17:1 CHOICE_WITHOUT_RIGHT_ANSWER",
                        LESSON + ":17:1 ANSWERS_TOO_FEW",
                        LESSON + ":19:1 REASON_MISPLACED",
                        LESSON + ":20:1 TASK_LIST_MISPLACED",
                        LESSON_ZH + ":17:1 CHOICE_WITHOUT_RIGHT_ANSWER",
                        LESSON_ZH + ":17:1 ANSWERS_TOO_FEW",
                        LESSON_ZH + ":19:1 REASON_MISPLACED",
                        LESSON_ZH + ":20:1 TASK_LIST_MISPLACED"),
                ProblemCase.of(
                        "lines to put in order are bullets",
                        course -> course.replaceInBoth("1. ", "- ").replaceInBoth("2. ", "- "),
                        LESSON + ":30:1 ORDER_WITHOUT_LINES",
                        LESSON_ZH + ":28:1 ORDER_WITHOUT_LINES"),
                ProblemCase.of(
                        "an exercise has no solution",
                        course -> course.replace(LESSON, " · [Solution](GreetingSolution.java)", "")
                                .replace(LESSON_ZH, " · [答案](zh/GreetingSolution.java)", ""),
                        LESSON + ":35:1 EXERCISE_WITHOUT_PROGRAMS",
                        LESSON_ZH + ":33:1 EXERCISE_WITHOUT_PROGRAMS"),
                ProblemCase.of(
                        "a challenge has the two programs of an exercise",
                        course -> course.replace(LESSON, "### Exercise", "### Challenge")
                                .replace(LESSON_ZH, "### 练习", "### 挑战"),
                        LESSON + ":35:1 CHALLENGE_WITHOUT_PROGRAM",
                        LESSON + ":39:1 PROGRAMS_TOGETHER",
                        LESSON_ZH + ":33:1 CHALLENGE_WITHOUT_PROGRAM",
                        LESSON_ZH + ":37:1 PROGRAMS_TOGETHER"),
                ProblemCase.of(
                        "an exercise is misspelt, in one language",
                        course -> course.replace(LESSON, "### Exercise", "### Excercise"),
                        LESSON + ":35:1 HEADING_MISSPELT"),
                ProblemCase.of(
                        "headings are written otherwise, and one is of a lower rank",
                        course -> course.replace(LESSON_ZH, "### 练习", "### 練習")
                                .replace(LESSON, "### Predict\n", "### Prediction\n")
                                .replace(LESSON, "### Predict the order", "#### Predict teh order"),
                        LESSON + ":13:1 HEADING_MISSPELT",
                        LESSON + ":30:1 HEADING_MISSPELT",
                        LESSON_ZH + ":33:1 HEADING_MISSPELT"),
                ProblemCase.of(
                        "a question and an exercise have headings of the author's own",
                        course -> course.replace(LESSON, "### Predict\n", "### What do you think?\n")
                                .replace(LESSON_ZH, "### 练习", "### 动手"),
                        LESSON + ":13:1 HEADING_MISSPELT",
                        LESSON_ZH + ":33:1 HEADING_MISSPELT"),
                ProblemCase.of(
                        "a part has a heading of the author's own",
                        course -> course.append(LESSON, "\n### Remember\n\nAll of this.\n"),
                        LESSON + ":51:1 HEADING_UNKNOWN"),
                ProblemCase.of(
                        "a lower heading is the author's own",
                        course -> course.append(LESSON, "\n#### Remember\n\nAll.\n")),
                ProblemCase.of(
                        "a task list is outside a question",
                        course -> course.append(LESSON, "\n- [ ] read\n- [x] think\n"),
                        LESSON + ":51:1 TASK_LIST_MISPLACED"),
                ProblemCase.of(
                        "a task list is in a quote",
                        course -> course.append(LESSON, "\n> - [ ] read\n> - [x] think\n"),
                        LESSON + ":51:3 TASK_LIST_MISPLACED"),
                ProblemCase.of(
                        "an exercise has no heading",
                        course -> course.replace(LESSON, "### Exercise", "").replace(LESSON_ZH, "### 练习", ""),
                        LESSON + ":39:1 PROGRAMS_TOGETHER",
                        LESSON_ZH + ":37:1 PROGRAMS_TOGETHER"),
                ProblemCase.of(
                        "a check has no program before it",
                        course -> course.append(LESSON, "\n## End {#end}\n\nEnd.\n\n```java check\ntrue\n```\n")
                                .append(LESSON_ZH, "\n## 结束 {#end}\n\n结束。\n"),
                        LESSON + ":55:1 CHECK_WITHOUT_PROGRAM"),
                ProblemCase.of(
                        "a check is empty",
                        course -> course.replace(LESSON, CHECK, "").replace(LESSON_ZH, CHECK_ZH, ""),
                        LESSON + ":41:1 CHECK_EMPTY",
                        LESSON_ZH + ":39:1 CHECK_EMPTY"),
                ProblemCase.of(
                        "a check is misspelt",
                        course -> course.replaceInBoth("java check", "java chek"),
                        LESSON + ":41:1 FENCE_UNKNOWN",
                        LESSON_ZH + ":39:1 FENCE_UNKNOWN"));
    }
}
