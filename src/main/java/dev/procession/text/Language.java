package dev.procession.text;

import java.util.Locale;
import java.util.Optional;

/** A language that everything a person reads exists in. */
public enum Language {
    EN(Locale.ENGLISH, "English"),
    ZH(Locale.SIMPLIFIED_CHINESE, "中文");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The code a person types, such as {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with this code, whatever its case; {@code zh_CN.UTF-8} and {@code zh-TW} are {@link #ZH}. */
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
