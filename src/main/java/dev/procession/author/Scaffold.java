package dev.procession.author;

import dev.procession.lesson.Course;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a small complete lesson that an author can start from. The lesson passes {@link CourseCheck} unchanged. */
public final class Scaffold {

    private static final List<String> FILES = List.of(
            "lesson.md",
            "lesson.zh.md",
            "Hello.java",
            "Hello.py",
            "Greeting.java",
            "GreetingSolution.java",
            "zh/Hello.java",
            "zh/Greeting.java",
            "zh/GreetingSolution.java");

    private static final Pattern ITEM = Pattern.compile("(?m)^(\\d+)\\. \\[.*$");
    private static final Pattern TITLE = Pattern.compile("(?m)^title: (.*)$");

    private final Path course;
    private final String name;

    /** @param name the name of the new lesson, as students will type it */
    public Scaffold(Path course, String name) {
        this.course = course;
        this.name = name;
    }

    public boolean hasProperName() {
        return name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") && name.length() <= 40;
    }

    public Path folder() {
        return course.resolve(name);
    }

    /** Whether the folder has a course already. If so, the lesson is added to it. */
    public boolean hasCourse() {
        return Arrays.stream(Language.values())
                .anyMatch(language -> Files.exists(course.resolve(Course.fileName(language))));
    }

    /**
     * Writes the lesson and lists it at the end of the course. Creates the course if there is none.
     *
     * @throws IOException if a file cannot be written
     */
    public void write() throws IOException {
        Files.createDirectories(folder().resolve(Language.ZH.code()));
        for (String file : FILES) {
            Files.writeString(folder().resolve(file), template(file));
        }
        enlist("course.md", "lesson.md", "---\nformat: 1\ntitle: A course\nlanguage: English\n---\n");
        enlist("course.zh.md", "lesson.zh.md", "---\nformat: 1\ntitle: 一门课程\nlanguage: 中文\n---\n");
    }

    static String template(String file) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("lesson/" + file)) {
            if (in == null) {
                throw new IOException("the template " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void enlist(String courseFile, String lessonFile, String beginning) throws IOException {
        Path file = course.resolve(courseFile);
        String text = Files.exists(file) ? Files.readString(file) : beginning;
        Matcher title = TITLE.matcher(template(lessonFile));
        String words = title.find() ? title.group(1) : name;
        Matcher item = ITEM.matcher(text);
        int number = 0;
        int end = text.length();
        while (item.find()) {
            number = Integer.parseInt(item.group(1));
            end = item.end();
        }
        String line = (number + 1) + ". [" + words + "](" + name + "/" + lessonFile + ")";
        String before = number > 0 ? text.substring(0, end) + "\n" : text.stripTrailing() + "\n\n";
        String after = number > 0 ? text.substring(end) : "\n";
        Files.writeString(file, before + line + after);
    }
}
