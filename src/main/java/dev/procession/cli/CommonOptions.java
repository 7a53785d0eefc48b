package dev.procession.cli;

import dev.procession.shell.console.Console;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.course.Trust;
import dev.procession.shell.state.Settings;
import dev.procession.shell.state.UserDirectories;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The options of every command, which may stand before or after the name of the command. */
final class CommonOptions {

    @Option(
            names = "--lang",
            scope = ScopeType.INHERIT,
            paramLabel = "en|zh",
            converter = LanguageConverter.class,
            descriptionKey = "lang")
    private @Nullable Language language;

    @Option(names = "--lessons", scope = ScopeType.INHERIT, paramLabel = "DIR", descriptionKey = "lessons")
    private @Nullable Path lessons;

    @Option(names = "--trust", scope = ScopeType.INHERIT, descriptionKey = "trust")
    private boolean trust;

    @Option(names = "--plain", scope = ScopeType.INHERIT, descriptionKey = "plain")
    private boolean plain;

    /** The settings that the user has chosen in earlier shells. */
    Settings settings() {
        return Settings.in(UserDirectories.state());
    }

    /** The language: from {@code --lang}, else from the settings, else from the locale. */
    Language language() {
        return language(settings());
    }

    /** The language, for a caller that has read the settings. */
    Language language(Settings settings) {
        return language != null
                ? language
                : settings.language().or(CommonOptions::localeLanguage).orElse(Language.EN);
    }

    /**
     * The language of the environment's locale. It is read from the variables, since Java knows only locales that are
     * installed. If the launcher replaced a locale that is not, it tells which it was.
     */
    private static Optional<Language> localeLanguage() {
        String replaced = System.getProperty("procession.locale", "");
        if (!replaced.isEmpty()) {
            return Language.parse(replaced);
        }
        for (String variable : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = System.getenv(variable);
            if (value != null && !value.isEmpty()) {
                return Language.parse(value);
            }
        }
        return Language.parse(Locale.getDefault().getLanguage());
    }

    /**
     * The course of an author: the one of {@code --lessons}, else the folder {@code lessons} here. It is never the one
     * that is delivered with procession, which the next version replaces.
     */
    ChosenCourse ownCourse() {
        return new ChosenCourse(lessons == null ? Path.of("lessons") : lessons);
    }

    /** The course of {@code --lessons}, else the one that is delivered with procession. */
    ChosenCourse course() {
        return new ChosenCourse(lessons);
    }

    /** Whether the programs of the course may run. */
    Trust trust() {
        return course().trust(trust);
    }

    /** Opens the console for a command that reads nothing but the input of a program. */
    Console openConsole() {
        return openConsole(InputLanguage.none());
    }

    /** Opens the console, with plain lines if {@code --plain} asks for them. */
    Console openConsole(InputLanguage editing) {
        return Consoles.open(plain, editing, this::language);
    }

    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.parse(value).orElseThrow(() -> new TypeConversionException("en, zh"));
        }
    }
}
