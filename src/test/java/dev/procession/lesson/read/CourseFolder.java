package dev.procession.lesson.read;

import dev.procession.lesson.Course;
import dev.procession.lesson.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A course on disk that a test may change: the complete example of {@code lessons/README.md}. */
public final class CourseFolder {

    private static final Path README = Path.of("lessons", "README.md");
    private static final Pattern FILE = Pattern.compile("(?ms)^`(\\S+)`\n\n````\\w+\n(.*?)^````$");

    private final Path root;

    private CourseFolder(Path root) {
        this.root = root;
    }

    public static CourseFolder example(Path root) {
        CourseFolder course = new CourseFolder(root);
        try {
            Matcher file = FILE.matcher(Files.readString(README));
            while (file.find()) {
                course.write(file.group(1), file.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return course;
    }

    Path path(String file) {
        return root.resolve(file);
    }

    public CourseFolder write(String file, String text) {
        return write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public CourseFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence of {@code old} in {@code file}. There must be one. */
    public CourseFolder replace(String file, String old, String text) {
        String before = read(file);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        return write(file, before.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(text)));
    }

    /** Replaces text in both languages of the lesson. */
    CourseFolder replaceInBoth(String old, String text) {
        return replace("hello/lesson.md", old, text).replace("hello/lesson.zh.md", old, text);
    }

    CourseFolder append(String file, String text) {
        return write(file, read(file) + text);
    }

    CourseFolder delete(String file) {
        try {
            Files.delete(path(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Course load() {
        return CourseLoader.load(root);
    }

    /** The problems as {@code file:line:column KIND}. */
    List<String> problems() {
        return places(load().problems());
    }

    /** The warnings, written in the same way. */
    List<String> warnings() {
        return places(load().warnings());
    }

    private List<String> places(List<Problem> problems) {
        return problems.stream()
                .map(problem -> root.relativize(problem.file()).toString().replace('\\', '/') + ":" + problem.line()
                        + ":" + problem.column() + " " + problem.kind())
                .toList();
    }
}
