package dev.procession.lesson;

import dev.procession.text.Language;
import dev.procession.text.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The messages of this package in all languages, read once. */
final class LessonTexts {

    private static final Map<Language, Texts> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> Texts.of(LessonTexts.class, language),
                    (a, b) -> a,
                    () -> new EnumMap<>(Language.class)));

    private LessonTexts() {}

    static Texts in(Language language) {
        return ALL.get(language);
    }
}
