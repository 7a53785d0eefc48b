package dev.procession.lesson;

import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The messages of this package in all languages, read once. */
public final class LessonMessages {

    private static final Map<Language, MessageBundle> ALL = Arrays.stream(Language.values())
            .collect(Collectors.toMap(
                    Function.identity(),
                    language -> MessageBundle.of(LessonMessages.class, language),
                    (a, b) -> a,
                    () -> new EnumMap<>(Language.class)));

    private LessonMessages() {}

    public static MessageBundle in(Language language) {
        return ALL.get(language);
    }
}
