package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.Arrays;
import java.util.Map;

/** Chooses another language for a text that does not exist in the wanted one. */
public final class LanguageFallback {

    private LanguageFallback() {}

    public static <T> T of(Map<Language, T> translations, Language wanted) {
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
