package dev.procession.lesson.read;

import java.util.List;

final class StepMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String CHILD = "Parent and child both print a line.";

    private StepMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "the heading is not the title",
                        course -> course.replace(LESSON, "# A child", "# The child"),
                        LESSON + ":7:1 TITLE_DIFFERS"),
                ProblemCase.of(
                        "a title stands in a step",
                        course -> course.replace(LESSON, CHILD, CHILD + "\n\n# Another title"),
                        LESSON + ":13:1 TITLE_MISPLACED"),
                ProblemCase.of(
                        "text stands before the first step",
                        course -> course.replace(
                                LESSON, "# A child says hello\n", "# A child says hello\n\nAim.\n\nWelcome.\n"),
                        LESSON + ":11:1 TEXT_BEFORE_STEPS"),
                ProblemCase.of(
                        "a lesson ends with two things learnt",
                        course -> course.append(LESSON, "\n## What you have learnt\n\n- one\n- two\n"),
                        LESSON + ":51:1 LEARNT_WRONG"),
                ProblemCase.of(
                        "what was learnt stands before a step",
                        course -> course.replace(
                                LESSON, "## One after", "## What you have learned\n\n- a\n- b\n- c\n\n## One after"),
                        LESSON + ":26:1 LEARNT_WRONG"),
                ProblemCase.of(
                        "three things learnt at the end",
                        course -> course.append("hello/lesson.zh.md", "\n## 这一课学到了\n\n- 一\n- 二\n- 三\n")),
                ProblemCase.of(
                        "the lesson has no steps",
                        course -> course.write(LESSON, "---\nformat: 1\ntitle: Empty\nminutes: 5\n---\n\n# Empty\n")
                                .delete("hello/lesson.zh.md"),
                        LESSON + ":1:1 STEPS_MISSING",
                        "hello/lesson.zh.md:1:1 TRANSLATION_MISSING"),
                ProblemCase.of(
                        "a step has nothing in it but a note",
                        course -> course.append(LESSON, "\n## Bye {#bye}\n\n<!-- note: later -->\n")
                                .append("hello/lesson.zh.md", "\n## 再见 {#bye}\n\n再见。\n"),
                        LESSON + ":51:1 STEP_EMPTY"),
                ProblemCase.of(
                        "steps have no ids",
                        course -> course.replaceInBoth(" {#in-order}", ""),
                        LESSON + ":26:1 ID_MISSING",
                        "hello/lesson.zh.md:24:1 ID_MISSING"),
                ProblemCase.of(
                        "ids have a capital letter",
                        course -> course.replaceInBoth(" {#in-order}", " {#inOrder}"),
                        LESSON + ":26:1 ID_WRONG",
                        "hello/lesson.zh.md:24:1 ID_WRONG"),
                ProblemCase.of(
                        "two steps have one id",
                        course -> course.replaceInBoth(" {#in-order}", " {#first}"),
                        LESSON + ":26:1 ID_TWICE",
                        "hello/lesson.zh.md:24:1 ID_TWICE"),
                ProblemCase.of(
                        "a list is nested too deeply",
                        course -> course.replace(LESSON, CHILD, "> ".repeat(20) + "deep"),
                        LESSON + ":11:33 TOO_DEEP"),
                ProblemCase.of(
                        "quotes are nested ten thousand times",
                        course -> course.replace(LESSON, CHILD, ">".repeat(10_000)),
                        LESSON + ":11:17 TOO_DEEP"),
                ProblemCase.of(
                        "links are nested too deeply",
                        course -> course.replace(LESSON, CHILD, "![".repeat(20) + "x" + "](https://x.org)".repeat(20)),
                        LESSON + ":11:33 TOO_DEEP"),
                ProblemCase.of(
                        "a table has a hundred columns",
                        course -> course.replace(LESSON, CHILD, "a|".repeat(100) + "\n" + "-|".repeat(100) + "\nx\n"),
                        LESSON + ":12:1 TABLE_TOO_WIDE"));
    }
}
