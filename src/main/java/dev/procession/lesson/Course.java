package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lessons in the order in which they are taken.
 *
 * @param texts the languages in which the course exists; never empty
 * @param lessons those that could be read; each has something to show
 * @param problems what its authors have to mend, by file and line
 */
public record Course(Map<Language, CourseText> texts, List<Lesson> lessons, List<Problem> problems) {

    public Course {
        texts = Map.copyOf(texts);
        lessons = List.copyOf(lessons);
        problems = List.copyOf(problems);
    }

    /** The course in {@code language}, or else in one that exists. */
    public CourseText text(Language language) {
        return Fallback.of(texts, language);
    }

    /**
     * The place that a student means by a lesson's name, a unique beginning of it, its number from 1, or any of these
     * with {@code #step} (an id, a beginning of one, or a number); {@code #step} alone is in {@code current}.
     */
    public Lookup<Place> place(String typed, @Nullable Lesson current) {
        return new PlaceFinder(lessons).find(typed.strip(), current);
    }

    /**
     * The program that a student means by {@code with-join}, {@code WithJoin} or {@code join/with-join}: the one of
     * {@code current} if it has one, else the only one of the course.
     */
    public Lookup<Program> program(String typed, @Nullable Lesson current) {
        return new ProgramFinder(lessons).find(typed.strip(), current);
    }

    /** The Python twin of a program of this course. */
    public Optional<Source> twin(Program program, Language language) {
        return lessons.stream()
                .filter(lesson -> lesson.name().equals(program.lesson()))
                .findFirst()
                .flatMap(lesson -> lesson.twin(program, language));
    }

    /** The steps in whose heading or prose {@code word} occurs, whatever its case; none if {@code word} is blank. */
    public List<Hit> search(String word, Language language) {
        return new Search(word.strip(), language).in(lessons);
    }
}
