package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.Arrays;
import java.util.Map;

/** Something to read is better than nothing: what does not exist in one language is shown in another. */
final class Fallback {

    private Fallback() {}

    static <T> T of(Map<Language, T> translations, Language wanted) {
        T exact = translations.get(wanted);
        if (exact != null) {
            return exact;
        }
        return Arrays.stream(Language.values())
                .filter(translations::containsKey)
                .map(translations::get)
                .findFirst()
                .orElseThrow();
    }
}
