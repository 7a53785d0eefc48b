package dev.procession.author;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a small complete lesson that an author can start from. The lesson passes {@link CourseCheck} unchanged. */
public final class Scaffold {

    private static final List<String> PROGRAMS = List.of("Hello.java", "Greeting.java", "GreetingSolution.java");
    private static final String TWIN = "Hello.py";

    private static final Map<Language, String> BEGINNINGS = Map.of(
            Language.EN, "---\nformat: 1\ntitle: A course\nlanguage: English\n---\n",
            Language.ZH, "---\nformat: 1\ntitle: 一门课程\nlanguage: 中文\n---\n");

    private static final Pattern ITEM = Pattern.compile("(?m)^(\\d+)\\. \\[.*$");
    private static final Pattern TITLE = Pattern.compile("(?m)^(title: |# ).*$");

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
        return !languages().isEmpty();
    }

    /** The languages of the course in the folder. */
    private Set<Language> languages() {
        return Arrays.stream(Language.values())
                .filter(language -> Files.exists(course.resolve(Course.fileName(language))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Language.class)));
    }

    /**
     * Writes the lesson in the languages of the course, and lists it at its end. If there is no course, creates one in
     * all languages.
     *
     * @throws IOException if a file cannot be written
     */
    public void write() throws IOException {
        Set<Language> languages = hasCourse() ? languages() : EnumSet.allOf(Language.class);
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(TWIN), template(TWIN));
        for (Language language : languages) {
            String text = template(Lesson.fileName(language));
            Files.writeString(folder().resolve(Lesson.fileName(language)), titled(text));
            String own = language == Language.EN ? "" : language.code() + "/";
            Files.createDirectories(folder().resolve(own));
            for (String program : PROGRAMS) {
                Files.writeString(folder().resolve(own + program), template(own + program));
            }
            enlist(language);
        }
    }

    /** The title of the lesson, which is made from its name: {@code Exit codes} of {@code exit-codes}. */
    private String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }

    /** The text with the title of this lesson in its front matter and in its heading. */
    private String titled(String text) {
        return TITLE.matcher(text).replaceAll("$1" + title());
    }

    static String template(String file) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("lesson/" + file)) {
            if (in == null) {
                throw new IOException("the template " + file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void enlist(Language language) throws IOException {
        Path file = course.resolve(Course.fileName(language));
        String text = Files.exists(file) ? Files.readString(file) : BEGINNINGS.getOrDefault(language, "");
        Matcher item = ITEM.matcher(text);
        int number = 0;
        int end = text.length();
        while (item.find()) {
            number = Integer.parseInt(item.group(1));
            end = item.end();
        }
        String line = (number + 1) + ". [" + title() + "](" + name + "/" + Lesson.fileName(language) + ")";
        String before = number > 0 ? text.substring(0, end) + "\n" : text.stripTrailing() + "\n\n";
        String after = number > 0 ? text.substring(end) : "\n";
        Files.writeString(file, before + line + after);
    }
}
