package dev.procession.text;

import java.util.Locale;
import java.util.Optional;

/** A language of the product. Every text that a person reads exists in each of them. */
public enum Language {
    EN(Locale.ENGLISH, "English"),
    ZH(Locale.SIMPLIFIED_CHINESE, "中文");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** The name of the language, in the language itself. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The code that a person types, such as {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Finds a language by its code or by the name of a locale, such as {@code zh_CN.UTF-8}, ignoring case. */
    public static Optional<Language> parse(String code) {
        String start = code.strip().toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (start.equals(language.code()) || start.matches(language.code() + "[-_.@].*")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
