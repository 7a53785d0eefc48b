package dev.procession.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages of one package and of the packages inside it, in one language. They are read from
 * {@code messages.properties} or {@code messages_zh.properties} beside the classes of the outer package.
 *
 * <p>It does not use {@link java.text.MessageFormat}, which would print the pid 12345 as {@code 12,345} and treat the
 * apostrophe in {@code isn't} as a quote.
 */
public final class MessageBundle {

    private static final Map<String, MessageBundle> LOADED = new ConcurrentHashMap<>();

    private final Language language;
    private final Properties sentences;

    private MessageBundle(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /**
     * The messages, loaded once, of the package of {@code anchor}, or of the nearest package around it that has
     * messages.
     *
     * @throws IllegalArgumentException if none of these packages has messages in {@code language}
     */
    public static MessageBundle of(Class<?> anchor, Language language) {
        return LOADED.computeIfAbsent(language + " " + anchor.getPackageName(), key -> load(anchor, language));
    }

    private static MessageBundle load(Class<?> anchor, Language language) {
        String file = language == Language.EN ? "messages.properties" : "messages_" + language.code() + ".properties";
        Properties sentences = new Properties();
        try (InputStream in = nearest(anchor, file)) {
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MessageBundle(language, sentences);
    }

    private static InputStream nearest(Class<?> anchor, String file) {
        String folder = anchor.getPackageName().replace('.', '/');
        while (!folder.isEmpty()) {
            InputStream in = anchor.getResourceAsStream("/" + folder + "/" + file);
            if (in != null) {
                return in;
            }
            folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
        }
        throw new IllegalArgumentException(anchor.getPackageName() + " has no " + file);
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    /**
     * The message {@code key}, with {@code {0}}, {@code {1}} … replaced by the arguments.
     *
     * @throws IllegalArgumentException if there is no such message
     */
    public String get(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        if (arguments.length == 0) {
            return sentence;
        }
        StringBuilder result = new StringBuilder(sentence.length() + 32);
        int at = 0;
        for (int open; (open = sentence.indexOf('{', at)) >= 0; ) {
            result.append(sentence, at, open);
            boolean slot = open + 2 < sentence.length()
                    && Character.isDigit(sentence.charAt(open + 1))
                    && sentence.charAt(open + 2) == '}';
            int number = slot ? sentence.charAt(open + 1) - '0' : -1;
            if (slot && number < arguments.length) {
                result.append(arguments[number]);
                at = open + 3;
            } else {
                result.append('{');
                at = open + 1;
            }
        }
        return result.append(sentence, at, sentence.length()).toString();
    }
}
