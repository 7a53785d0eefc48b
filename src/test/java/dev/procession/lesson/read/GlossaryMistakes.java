package dev.procession.lesson.read;

import java.util.List;

final class GlossaryMistakes {

    private static final String ENGLISH = """
            ---
            format: 1
            title: Glossary
            ---

            ## child process {#child}

            *child, subprocess*

            A process that another one has started.

            [Lesson](hello/lesson.md#first) · [Demo](hello/Hello.java)
            """;
    private static final String CHINESE = """
            ---
            format: 1
            title: 词汇表
            ---

            ## 子进程 {#child}

            由另一个进程启动的进程。

            [课文](hello/lesson.zh.md#first) · [示例](hello/zh/Hello.java)
            """;

    private GlossaryMistakes() {}

    private static CourseFolder with(CourseFolder course) {
        return course.write("glossary.md", ENGLISH).write("glossary.zh.md", CHINESE);
    }

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of("a course has a glossary, which is no mistake", GlossaryMistakes::with),
                ProblemCase.of(
                        "the glossary is not translated",
                        course -> with(course).delete("glossary.zh.md"),
                        "glossary.zh.md:1:1 TRANSLATION_MISSING"),
                ProblemCase.of(
                        "an entry explains nothing",
                        course -> with(course).replace("glossary.md", "A process that another one has started.\n", ""),
                        "glossary.md:6:1 GLOSSARY_ENTRY_WRONG",
                        "glossary.zh.md:1:1 GLOSSARY_DIFFERS"),
                ProblemCase.of(
                        "an entry of the glossary names no demo",
                        course -> with(course).replace("glossary.zh.md", " · [示例](hello/zh/Hello.java)", ""),
                        "glossary.zh.md:1:1 GLOSSARY_DIFFERS",
                        "glossary.zh.md:6:1 GLOSSARY_ENTRY_WRONG"),
                ProblemCase.of(
                        "an entry of the glossary leads to a step that does not exist",
                        course -> with(course).replace("glossary.md", "#first)", "#last)"),
                        "glossary.md:12:1 GLOSSARY_LINK_WRONG",
                        "glossary.zh.md:1:1 GLOSSARY_DIFFERS"),
                ProblemCase.of(
                        "an entry of the glossary leads to a file that is no demo",
                        course -> with(course).replace("glossary.md", "hello/Hello.java", "hello/Hello.py"),
                        "glossary.md:12:35 GLOSSARY_LINK_WRONG",
                        "glossary.zh.md:1:1 GLOSSARY_DIFFERS"),
                ProblemCase.of(
                        "a word is in two entries",
                        course -> with(course)
                                .append("glossary.md", again(ENGLISH).replace("## child process", "## parent"))
                                .append("glossary.zh.md", again(CHINESE).replace("## 子进程", "## 父进程")),
                        "glossary.md:14:1 GLOSSARY_NAME_TWICE",
                        "glossary.md:14:1 GLOSSARY_NAME_TWICE"));
    }

    private static String again(String glossary) {
        return "\n" + glossary.substring(glossary.indexOf("## ")).replace("{#child}", "{#parent}");
    }
}
