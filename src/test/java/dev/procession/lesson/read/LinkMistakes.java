package dev.procession.lesson.read;

import java.util.List;

final class LinkMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String CHILD = "Parent and child both print a line.";

    private LinkMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                link("a link has no address", "[here]()", "LINK_EMPTY"),
                link("a link is a script", "[here](javascript:alert)", "LINK_SCHEME"),
                link("a link is a drive of Windows", "[here](C:/secret)", "LINK_SCHEME"),
                link("a link climbs out of the folder", "[here](../../etc/passwd)", "LINK_OUTSIDE"),
                link("a link climbs out by a detour", "[here](zh/../../course.md)", "LINK_OUTSIDE"),
                link("a link is absolute", "[here](/etc/passwd)", "LINK_OUTSIDE"),
                link("a link climbs out with backslashes", "[here](..\\\\..\\\\secret)", "LINK_OUTSIDE"),
                link("a link has a name that no file can have", "[here](a%00b&#0;c)", "FILE_MISSING"),
                link("an image is missing", "![here](picture.png)", "FILE_MISSING"),
                link("a link leads to a step that does not exist", "[here](#nowhere)", "LINK_STEP_UNKNOWN"),
                ProblemCase.of(
                        "a symbolic link leads out of the folder",
                        course -> {
                            course.replace(LESSON, CHILD, "See [here](other.md).");
                            FileMistakes.link(course, "hello/other.md", "course.md");
                        },
                        LESSON + ":11:5 LINK_OUTSIDE"),
                ProblemCase.of(
                        "the file of a lesson is a symbolic link out of the folder",
                        course -> FileMistakes.link(course, "hello/lesson.zh.md", "course.md"),
                        "hello/lesson.zh.md:1:1 LINK_OUTSIDE"),
                ProblemCase.of(
                        "a translated demo is a symbolic link out of the folder",
                        course -> {
                            course.write("Hello.java", course.read("hello/zh/Hello.java"));
                            FileMistakes.link(course, "hello/zh/Hello.java", "Hello.java");
                        },
                        "hello/lesson.zh.md:9:1 TRANSLATION_STEP_DIFFERS",
                        "hello/lesson.zh.md:22:1 LINK_OUTSIDE",
                        "hello/zh/Hello.java:1:1 LINK_OUTSIDE"));
    }

    private static ProblemCase link(String sentence, String link, String kind) {
        return ProblemCase.of(
                sentence, course -> course.replace(LESSON, CHILD, "See " + link + "."), LESSON + ":11:5 " + kind);
    }
}
