package dev.procession.lesson.read;

import java.util.List;

final class FrontMatterMistakes {

    private static final String LESSON = "hello/lesson.zh.md";

    private FrontMatterMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "a file begins with its title",
                        course -> course.replace(
                                "course.zh.md", "---\nformat: 1\ntitle: 一个例子\nlanguage: 中文\n---\n", "# 一个例子\n"),
                        "course.zh.md:1:1 FRONT_MATTER_MISSING"),
                ProblemCase.of(
                        "the front matter does not end",
                        course -> course.replace("hello/lesson.md", "minutes: 5\n---", "minutes: 5"),
                        "hello/lesson.md:1:1 FRONT_MATTER_UNCLOSED"),
                ProblemCase.of(
                        "a line of the front matter has no colon",
                        course -> course.replace(LESSON, "minutes: 5", "minutes: 5\nfive of them"),
                        LESSON + ":5:1 FRONT_MATTER_LINE"),
                ProblemCase.of(
                        "a line of the front matter belongs to a YAML list",
                        course -> course.replace(LESSON, "minutes: 5", "minutes: 5\n- join"),
                        LESSON + ":5:1 FRONT_MATTER_LINE"),
                ProblemCase.of(
                        "a key is misspelt",
                        course -> course.replace(LESSON, "minutes: 5", "minutes: 5\nlenght: 3"),
                        LESSON + ":5:1 KEY_UNKNOWN"),
                ProblemCase.of(
                        "a key is there twice",
                        course -> course.replace(LESSON, "minutes: 5", "minutes: 5\nminutes: 6"),
                        LESSON + ":5:1 KEY_TWICE"),
                ProblemCase.of(
                        "the title is missing",
                        course -> course.replace("course.md", "title: An example\n", ""),
                        "course.md:1:1 KEY_MISSING"),
                ProblemCase.of(
                        "the title is empty",
                        course -> course.replace(LESSON, "title: 子进程说你好", "title: "),
                        LESSON + ":3:1 VALUE_EMPTY"),
                ProblemCase.of(
                        "a title with a colon stands without quotes",
                        course -> course.replace("course.md", "title: An example", "title: First: an example"),
                        "course.md:3:8 VALUE_NEEDS_QUOTES"),
                ProblemCase.of(
                        "a title with a colon in quotes is right",
                        course -> course.replace("course.md", "title: An example", "title: \"First: an example\"")),
                ProblemCase.of(
                        "a byte order mark and Windows line ends are right",
                        course -> course.write(
                                LESSON, "\uFEFF" + course.read(LESSON).replace("\n", "\r\n"))),
                ProblemCase.of(
                        "the format is of another time",
                        course -> course.replace("course.md", "format: 1", "format: 2"),
                        "course.md:2:9 FORMAT_UNKNOWN"),
                ProblemCase.of(
                        "the minutes are no number",
                        course -> course.replaceInBoth("minutes: 5", "minutes: five"),
                        "hello/lesson.md:4:10 MINUTES_WRONG",
                        LESSON + ":4:10 MINUTES_WRONG"),
                ProblemCase.of(
                        "a required lesson does not exist",
                        course -> course.replaceInBoth("minutes: 5", "minutes: 5\nrequires: goodbye"),
                        "hello/lesson.md:5:11 REQUIRES_UNKNOWN"),
                ProblemCase.of(
                        "a lesson requires itself",
                        course -> course.replaceInBoth("minutes: 5", "minutes: 5\nrequires: hello"),
                        "hello/lesson.md:5:11 REQUIRES_LATER"));
    }
}
