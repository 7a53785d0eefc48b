package dev.procession.lesson.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

final class FileMistakes {

    private FileMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "the course's file is missing; its lessons are taken by name",
                        course -> course.delete("course.md"),
                        "course.md:1:1 FILE_MISSING"),
                ProblemCase.of(
                        "the English text of a lesson is missing",
                        course -> course.delete("hello/lesson.md"),
                        "hello/lesson.md:1:1 FILE_MISSING"),
                ProblemCase.of(
                        "a demo is missing",
                        course -> course.delete("hello/Hello.java").delete("hello/zh/Hello.java"),
                        "hello/lesson.md:22:1 FILE_MISSING",
                        "hello/lesson.zh.md:22:1 FILE_MISSING"),
                ProblemCase.of(
                        "a demo is a folder",
                        course -> course.delete("hello/Hello.py").write("hello/Hello.py/x", ""),
                        "hello/Hello.py:1:1 FILE_IRREGULAR"),
                ProblemCase.of(
                        "a text is a hundred kilobytes long",
                        course -> course.append("hello/lesson.zh.md", "x".repeat(100_000)),
                        "hello/lesson.zh.md:1:1 FILE_TOO_LARGE"),
                ProblemCase.of(
                        "a text was saved in an old Chinese encoding",
                        course -> course.write(
                                "hello/lesson.zh.md",
                                course.read("hello/lesson.zh.md").getBytes(Charset.forName("GB18030"))),
                        "hello/lesson.zh.md:3:8 FILE_NOT_UTF8"),
                ProblemCase.of(
                        "a demo has a Latin-1 letter in it",
                        course -> course.write(
                                "hello/Greeting.java",
                                course.read("hello/Greeting.java")
                                        .replace("from main", "von M\u00fcnchen")
                                        .getBytes(StandardCharsets.ISO_8859_1)),
                        "hello/Greeting.java:8:25 FILE_NOT_UTF8"));
    }

    static void link(CourseFolder course, String from, String to) {
        try {
            Files.deleteIfExists(course.path(from));
            Files.createSymbolicLink(course.path(from), course.path(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
