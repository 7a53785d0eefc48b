package dev.procession.lesson.read;

import java.util.List;

final class CourseMistakes {

    private static final String ITEM = "1. [A child says hello](hello/lesson.md)";
    private static final String ITEM_ZH = "1. [子进程说你好](hello/lesson.zh.md)";

    private CourseMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "the course lists its lessons with bullets",
                        course -> course.replace("course.md", "1. [A", "- [A").replace("course.zh.md", "1. [子", "- [子"),
                        "course.md:1:1 COURSE_WITHOUT_LESSONS",
                        "course.md:1:1 LESSON_NOT_LISTED",
                        "course.zh.md:1:1 COURSE_WITHOUT_LESSONS"),
                ProblemCase.of(
                        "an item of the course is no link",
                        course -> course.replace("course.md", ITEM, ITEM + "\n2. and more"),
                        "course.md:8:1 COURSE_ITEM_WRONG"),
                ProblemCase.of(
                        "an item of the course leads to a folder",
                        course -> course.replace("course.md", ITEM, ITEM + "\n2. [Hello](hello/)"),
                        "course.md:8:4 COURSE_ITEM_WRONG"),
                ProblemCase.of(
                        "a lesson's folder has a name that cannot be typed",
                        course -> course.replace("course.md", ITEM, ITEM + "\n2. [Two](02_two/lesson.md)"),
                        "course.md:8:4 LESSON_NAME_WRONG"),
                ProblemCase.of(
                        "a lesson is listed twice",
                        course -> course.replace("course.md", ITEM, ITEM + "\n2. [Again](hello/lesson.md)"),
                        "course.md:8:4 LESSON_TWICE"),
                ProblemCase.of(
                        "a listed lesson does not exist",
                        course -> course.replace("course.md", ITEM, ITEM + "\n2. [Bye](bye/lesson.md)"),
                        "course.md:8:4 FILE_MISSING"),
                ProblemCase.of(
                        "a lesson is not listed",
                        course -> course.write("draft/lesson.md", ""),
                        "course.md:7:1 LESSON_NOT_LISTED"),
                ProblemCase.of(
                        "the translated course has another order",
                        course -> copyLesson(course)
                                .replace("course.md", ITEM, ITEM + "\n2. [Again](again/lesson.md)")
                                .replace("course.zh.md", ITEM_ZH, "1. [再说](again/lesson.zh.md)\n" + ITEM_ZH),
                        "course.zh.md:7:1 COURSE_ORDER_DIFFERS"),
                ProblemCase.of(
                        "the course is not translated",
                        course -> course.delete("course.zh.md"),
                        "course.zh.md:1:1 TRANSLATION_MISSING"),
                ProblemCase.of(
                        "the course is in English only, which is no mistake",
                        course -> course.delete("course.zh.md").delete("hello/lesson.zh.md")),
                ProblemCase.of(
                        "the course is in Chinese only, which is no mistake",
                        course -> course.delete("course.md").delete("hello/lesson.md")),
                ProblemCase.of(
                        "the course is in Chinese only, and a lesson is not listed",
                        course -> course.delete("course.md")
                                .delete("hello/lesson.md")
                                .write("draft/lesson.zh.md", ""),
                        "course.zh.md:7:1 LESSON_NOT_LISTED"));
    }

    private static CourseFolder copyLesson(CourseFolder course) {
        for (String file : List.of(
                "lesson.md",
                "lesson.zh.md",
                "Hello.java",
                "zh/Hello.java",
                "Hello.py",
                "Greeting.java",
                "GreetingSolution.java",
                "zh/Greeting.java",
                "zh/GreetingSolution.java")) {
            course.write("again/" + file, course.read("hello/" + file));
        }
        return course;
    }
}
