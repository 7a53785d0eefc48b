package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.Map;

/**
 * A Java program of a lesson: a compact source file, of which translations with other words in strings and comments may
 * exist.
 *
 * @param lesson the name of its lesson
 * @param name what a student types, such as {@code with-join}
 * @param className the name of its file and class, such as {@code WithJoin}
 * @param sources the languages in which it exists; never empty
 */
public record Program(String lesson, String name, String className, Map<Language, Source> sources) {

    public Program {
        sources = Map.copyOf(sources);
    }

    /** The program in {@code language}, or else in one that exists. */
    public Source source(Language language) {
        return Fallback.of(sources, language);
    }

    /** The name that is unique in the course, such as {@code join/with-join}. */
    public String path() {
        return lesson + "/" + name;
    }
}
