package dev.procession.lesson.read;

import java.util.List;

final class HtmlMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String CHILD = "Parent and child both print a line.";
    private static final String HINT = "There is a method that waits for a process.";

    private HtmlMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "text is made bold with HTML",
                        course -> course.replace(LESSON, CHILD, "Parent and <b>child</b>. <!-- fine -->"),
                        LESSON + ":11:12 HTML_WRONG"),
                ProblemCase.of(
                        "a block is HTML",
                        course -> course.replace(LESSON, CHILD, CHILD + "\n\n<div>\nhello\n</div>"),
                        LESSON + ":13:1 HTML_WRONG"),
                ProblemCase.of(
                        "text follows a comment on its line",
                        course -> course.replace(LESSON, CHILD, "<!-- a --> text"),
                        LESSON + ":11:1 HTML_WRONG"),
                ProblemCase.of(
                        "a comment does not end",
                        course -> course.replace(LESSON, HINT, HINT + "\n\n</details>\n\n<!-- to be continued")
                                .replace(LESSON, "continued\n\n</details>\n", "continued\n"),
                        LESSON + ":51:1 COMMENT_UNCLOSED"),
                ProblemCase.of(
                        "a comment before the first step does not end",
                        course -> course.write(
                                        LESSON, "---\nformat: 1\ntitle: A\nminutes: 5\n---\n<!-- a\n\n## A {#a}\n")
                                .delete("hello/lesson.zh.md"),
                        LESSON + ":1:1 STEPS_MISSING",
                        LESSON + ":6:1 COMMENT_UNCLOSED",
                        "hello/lesson.zh.md:1:1 TRANSLATION_MISSING"),
                ProblemCase.of(
                        "a hint has no empty lines around it",
                        course -> course.replace(
                                LESSON, "Hint</summary>\n\n" + HINT + "\n\n", "Hint</summary>\n" + HINT + "\n"),
                        LESSON + ":45:1 DETAILS_WRONG",
                        "hello/lesson.zh.md:24:1 TRANSLATION_STEP_DIFFERS"),
                ProblemCase.of(
                        "a hint does not end",
                        course -> course.replace(LESSON, "\n</details>\n", ""),
                        LESSON + ":45:1 DETAILS_UNCLOSED"),
                ProblemCase.of(
                        "a hint ends that has not begun",
                        course -> course.append(LESSON, "\n</details>\n"),
                        LESSON + ":51:1 DETAILS_UNOPENED"),
                ProblemCase.of(
                        "a hint is empty",
                        course -> course.replace(LESSON, HINT, "<!-- later -->")
                                .replace("hello/lesson.zh.md", "有一个方法可以等待进程结束。\n\n", ""),
                        LESSON + ":45:1 HINT_EMPTY",
                        "hello/lesson.zh.md:43:1 HINT_EMPTY"),
                ProblemCase.of(
                        "a hint has a program in it",
                        course -> course.replace(LESSON, HINT, HINT + "\n\n[Solution](GreetingSolution.java)"),
                        LESSON + ":49:1 HINT_CONTENT"),
                ProblemCase.of(
                        "a hint has a hint in it",
                        course -> course.replace(LESSON, HINT, HINT + "\n\n<details><summary>More</summary>\n\nmore"),
                        LESSON + ":49:1 HINT_CONTENT"),
                ProblemCase.of(
                        "a note stands in a quote",
                        course -> course.replace(LESSON, CHILD, "> " + CHILD + "\n>\n> <!-- note: psst -->"),
                        LESSON + ":13:3 NOTE_MISPLACED"),
                ProblemCase.of(
                        "a hint stands in a list",
                        course -> course.replace(
                                LESSON, CHILD, "- " + CHILD + "\n\n  <details><summary>Hint</summary>\n\n  no\n"),
                        LESSON + ":13:3 DETAILS_WRONG"));
    }
}
