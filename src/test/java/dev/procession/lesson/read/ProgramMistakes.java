package dev.procession.lesson.read;

import java.util.List;

final class ProgramMistakes {

    private static final String LESSON = "hello/lesson.md";
    private static final String LESSON_ZH = "hello/lesson.zh.md";
    private static final String CHILD = "Parent and child both print a line.";
    private static final String CHILD_ZH = "父进程和子进程各输出一行。";

    private ProgramMistakes() {}

    static List<ProblemCase> all() {
        return List.of(
                ProblemCase.of(
                        "a demo is named as a student types it",
                        course -> both(course, "[Bye](say-bye.java)").write("hello/say-bye.java", "void main() {}"),
                        LESSON + ":13:1 PROGRAM_NAME_WRONG",
                        LESSON_ZH + ":13:1 PROGRAM_NAME_WRONG"),
                ProblemCase.of(
                        "two demos are typed alike",
                        course -> both(course, "[One](SayBye.java)\n\n[Two](SAYBye.java)")
                                .write("hello/SayBye.java", "void main() {}")
                                .write("hello/SAYBye.java", "void main() {}"),
                        LESSON + ":15:1 PROGRAM_NAME_TWICE",
                        LESSON_ZH + ":15:1 PROGRAM_NAME_TWICE"),
                ProblemCase.of(
                        "a demo stands in a folder of its own",
                        course -> both(course, "[Bye](bye/Bye.java)").write("hello/bye/Bye.java", "void main() {}"),
                        LESSON + ":13:1 PROGRAM_FOLDER_WRONG",
                        LESSON_ZH + ":13:1 PROGRAM_FOLDER_WRONG"),
                ProblemCase.of(
                        "the English text links to a Chinese program",
                        course -> course.replace(LESSON, "(Hello.java)", "(zh/Hello.java)"),
                        LESSON + ":22:1 PROGRAM_FOLDER_WRONG",
                        LESSON_ZH + ":9:1 TRANSLATION_STEP_DIFFERS"),
                ProblemCase.of(
                        "a demo has no main, except in a comment",
                        course -> course.write("hello/Greeting.java", "// void main() {}\n")
                                .write("hello/zh/Greeting.java", "// void main() {}\n"),
                        "hello/Greeting.java:1:1 PROGRAM_WITHOUT_MAIN",
                        "hello/zh/Greeting.java:1:1 PROGRAM_WITHOUT_MAIN"),
                ProblemCase.of(
                        "a translated demo does something else",
                        course -> course.replace("hello/zh/Hello.java", "p.start();", "p.run();"),
                        "hello/zh/Hello.java:7:7 PROGRAM_DIFFERS"),
                ProblemCase.of(
                        "a translated demo ends too early",
                        course -> course.replace("hello/zh/Hello.java", "\n}\n", ""),
                        "hello/zh/Hello.java:8:31 PROGRAM_DIFFERS"),
                ProblemCase.of(
                        "a translation of a demo is not used",
                        course -> course.replace(LESSON_ZH, "(zh/Hello.java)", "(Hello.java)"),
                        LESSON_ZH + ":22:1 PROGRAM_NOT_TRANSLATED"),
                ProblemCase.of(
                        "a Python program has no demo before it",
                        course -> both(course, "[Python](Hello.py)"),
                        LESSON + ":13:1 TWIN_WITHOUT_DEMO",
                        LESSON_ZH + ":13:1 TWIN_WITHOUT_DEMO"));
    }

    private static CourseFolder both(CourseFolder course, String paragraph) {
        return course.replace(LESSON, CHILD, CHILD + "\n\n" + paragraph)
                .replace(LESSON_ZH, CHILD_ZH, CHILD_ZH + "\n\n" + paragraph);
    }
}
