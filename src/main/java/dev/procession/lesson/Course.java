package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A course: lessons, in the order in which students take them.
 *
 * @param texts what {@code course.md} says in each language in which the course exists; never empty
 * @param lessons the lessons that could be read; each has at least one step
 * @param glossary the words of the field; without any if the course explains none
 * @param problems what the authors have to fix, sorted by file and line
 * @param warnings what the authors had better add, sorted by file and line; a course may be published without it
 */
public record Course(
        Map<Language, CourseText> texts,
        List<Lesson> lessons,
        Glossary glossary,
        List<Problem> problems,
        List<Problem> warnings) {

    public Course {
        texts = Map.copyOf(texts);
        lessons = List.copyOf(lessons);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** The name of the file that lists the lessons of a course in {@code language}. */
    public static String fileName(Language language) {
        return language == Language.EN ? "course.md" : "course." + language.code() + ".md";
    }

    /** The text in {@code language}, or in another language if there is none. */
    public CourseText text(Language language) {
        return LanguageFallback.of(texts, language);
    }

    /**
     * Finds the step that a student means. The student types the name of a lesson, a prefix of it, or its number from
     * 1; then, optionally, {@code #} and the id of a step, a prefix of it, or its number. {@code #step} alone is a step
     * of {@code current}. Without a step, the first one is meant.
     */
    public Lookup<StepRef> findStep(String typed, @Nullable Lesson current) {
        return new CourseFinder(lessons).step(typed.strip(), current);
    }

    /**
     * Finds the program that a student means by {@code with-join}, {@code WithJoin} or {@code join/with-join}. Without
     * the name of a lesson, a program of {@code current} comes first; then the name must be unique in the course.
     */
    public Lookup<Program> findProgram(String typed, @Nullable Lesson current) {
        return new CourseFinder(lessons).program(typed.strip(), current);
    }

    /** The Python twin of a program of this course. */
    public Optional<Source> twin(Program program, Language language) {
        return lessons.stream()
                .filter(lesson -> lesson.name().equals(program.lesson()))
                .findFirst()
                .flatMap(lesson -> lesson.twin(program, language));
    }

    /** The steps that contain {@code word} in their heading or prose, ignoring case. None if {@code word} is blank. */
    public List<SearchHit> search(String word, Language language) {
        return new CourseSearch(word.strip(), language).in(lessons);
    }
}
