package dev.procession.cli;

import dev.procession.text.Language;
import java.util.List;
import java.util.Optional;

/**
 * The language of what the command line itself says: help, what is wrong with the arguments, and why a command failed.
 * That must be known before the arguments are parsed, so {@code --lang} is looked for among them.
 */
final class SpokenLanguage {

    private static final String OPTION = "--lang";
    private static final String END_OF_OPTIONS = "--";

    private final List<String> arguments;

    SpokenLanguage(String... arguments) {
        this.arguments = List.of(arguments);
    }

    /** The language; the settings are read only if {@code --lang} does not stand among the arguments. */
    Language get() {
        return chosen().orElseGet(SpokenLanguage::usual);
    }

    private Optional<Language> chosen() {
        Optional<Language> last = Optional.empty();
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals(END_OF_OPTIONS); i++) {
            String argument = arguments.get(i);
            boolean alone = argument.equals(OPTION) && i + 1 < arguments.size();
            String value = alone
                    ? arguments.get(i + 1)
                    : argument.startsWith(OPTION + "=") ? argument.substring(OPTION.length() + 1) : "";
            Optional<Language> meant = Language.parse(value);
            last = meant.isPresent() ? meant : last;
        }
        return last;
    }

    private static Language usual() {
        try {
            return new CommonOptions().language();
        } catch (RuntimeException e) {
            return Language.EN; // the settings are where no file can be
        }
    }
}
