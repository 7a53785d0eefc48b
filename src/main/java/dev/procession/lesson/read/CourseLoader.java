package dev.procession.lesson.read;

import dev.procession.lesson.Course;
import dev.procession.lesson.CourseText;
import dev.procession.lesson.LanguageFallback;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.TypedNames;
import dev.procession.lesson.read.CourseReader.CourseDraft;
import dev.procession.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a course from its folder. */
public final class CourseLoader {

    private final Path folder;
    private final Problems problems;

    private CourseLoader(Path folder) {
        this.folder = folder;
        this.problems = Problems.of(folder);
    }

    /**
     * Reads the course in {@code folder}, which contains {@code course.md}. Never throws an exception: a file that
     * cannot be read is missing from the course and is listed among its problems.
     */
    public static Course load(Path folder) {
        return new CourseLoader(folder).load();
    }

    private Course load() {
        Map<Language, CourseDraft> drafts = new EnumMap<>(Language.class);
        if (Files.isDirectory(folder)) {
            for (Language language : Language.values()) {
                CourseReader reader = new CourseReader(folder, language, problems);
                guarded(reader.file(), reader::read).ifPresent(draft -> drafts.put(language, draft));
            }
        } else {
            problems.add(Position.START, ProblemKind.FOLDER_MISSING);
        }
        List<String> order = order(drafts);
        List<Lesson> lessons = new ArrayList<>();
        for (String name : order) {
            LessonLoader loader = new LessonLoader(folder.resolve(name), problems);
            guarded(folder.resolve(name), () -> loader.load(order)).ifPresent(lessons::add);
        }
        return new Course(texts(drafts), lessons, problems.sorted());
    }

    /** Turns an exception into a problem, so that a bug of ours in one lesson does not hide the others from a class. */
    private <T> Optional<T> guarded(Path file, Supplier<Optional<T>> reading) {
        try {
            return reading.get();
        } catch (RuntimeException | StackOverflowError e) {
            problems.forFile(file).add(Position.START, ProblemKind.READER_FAILED, e);
            return Optional.empty();
        }
    }

    /**
     * The names of the lessons in the order of the course's file; in alphabetical order if there is no such file.
     * Reports lessons that the file does not list, and translations with another list.
     */
    private List<String> order(Map<Language, CourseDraft> drafts) {
        List<String> inFolder = lessonFolders();
        CourseDraft original = drafts.get(Language.EN);
        if (original == null) {
            return drafts.isEmpty()
                    ? inFolder
                    : LanguageFallback.of(drafts, Language.EN).lessons();
        }
        for (CourseDraft draft : drafts.values()) {
            if (!draft.lessons().equals(original.lessons())) {
                problems.forFile(draft.file()).add(draft.list(), ProblemKind.COURSE_ORDER_DIFFERS);
            }
        }
        inFolder.stream()
                .filter(name -> !original.lessons().contains(name))
                .forEach(name ->
                        problems.forFile(original.file()).add(original.list(), ProblemKind.LESSON_NOT_LISTED, name));
        return original.lessons();
    }

    private List<String> lessonFolders() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(Lesson.fileName(Language.EN))))
                    .map(entry -> entry.getFileName().toString())
                    .filter(TypedNames::isKebab)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Map<Language, CourseText> texts(Map<Language, CourseDraft> drafts) {
        Map<Language, CourseText> texts = new EnumMap<>(Language.class);
        drafts.forEach((language, draft) -> texts.put(language, draft.text()));
        if (texts.isEmpty()) {
            texts.put(Language.EN, new CourseText("procession", "English", List.of()));
        }
        return texts;
    }
}
