package dev.procession.lesson.read;

import dev.procession.lesson.Course;
import dev.procession.lesson.CourseText;
import dev.procession.lesson.Glossary;
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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Set<Language> languages = languages();
        if (Files.isDirectory(folder)) {
            for (Language language : languages) {
                CourseReader reader = new CourseReader(folder, language, problems);
                guarded(reader.file(), reader::read).ifPresent(draft -> drafts.put(language, draft));
            }
        } else {
            problems.add(Position.START, ProblemKind.FOLDER_MISSING);
        }
        List<String> order = order(drafts);
        List<Lesson> lessons = new ArrayList<>();
        for (String name : order) {
            LessonLoader loader = new LessonLoader(folder.resolve(name), languages, problems);
            guarded(folder.resolve(name), () -> loader.load(order)).ifPresent(lessons::add);
        }
        Glossary glossary = guarded(
                        folder, () -> Optional.of(new GlossaryReader(folder, languages, lessons, problems).read()))
                .orElse(Glossary.NONE);
        return new Course(texts(drafts), lessons, glossary, problems.sorted(), problems.warnings());
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
     * The languages of the course: those in which it has any text. A course may be in one language; but if a single
     * file is in a second one, everything must be.
     */
    private Set<Language> languages() {
        List<Path> folders = lessonFolders();
        Set<Language> languages = EnumSet.noneOf(Language.class);
        for (Language language : Language.values()) {
            boolean used = Files.exists(folder.resolve(Course.fileName(language)))
                    || folders.stream().anyMatch(each -> Files.exists(each.resolve(Lesson.fileName(language))));
            if (used) {
                languages.add(language);
            }
        }
        return languages.isEmpty() ? EnumSet.of(Language.EN) : languages;
    }

    /**
     * The names of the lessons in the order of the course's file; in alphabetical order if there is no such file.
     * Reports lessons that the file does not list, and translations with another list.
     */
    private List<String> order(Map<Language, CourseDraft> drafts) {
        List<String> inFolder = lessonFolders().stream()
                .map(each -> each.getFileName().toString())
                .toList();
        if (drafts.isEmpty()) {
            return inFolder;
        }
        CourseDraft original = LanguageFallback.of(drafts, Language.EN);
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

    /** The folders with the text of a lesson in any language, in alphabetical order. */
    private List<Path> lessonFolders() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(CourseLoader::hasLesson)
                    .filter(entry -> TypedNames.isKebab(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean hasLesson(Path entry) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> Files.exists(entry.resolve(Lesson.fileName(language))));
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
