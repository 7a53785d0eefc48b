package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.Map;

/**
 * A Java program of a lesson: a compact source file. It may have translations, which differ only in strings and
 * comments.
 *
 * @param lesson the name of its lesson
 * @param name what a student types, such as {@code with-join}
 * @param className the name of its file and class, such as {@code WithJoin}
 * @param sources the file in each language in which it exists; never empty
 */
public record Program(String lesson, String name, String className, Map<Language, Source> sources) {

    public Program {
        sources = Map.copyOf(sources);
    }

    /** The file in {@code language}, or in another language if there is none. */
    public Source source(Language language) {
        return LanguageFallback.of(sources, language);
    }

    /** The name of the program with that of its lesson, such as {@code join/with-join}; it is unique in a course. */
    public String path() {
        return lesson + "/" + name;
    }
}
