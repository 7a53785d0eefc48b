package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the messages of all packages in both languages with each other and with the code that uses them. */
class MessagesTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\d}");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");

    /** A call whose argument is the key of a message. */
    private static final String ASKED =
            "(?:\\b(?:say|warn|getString)|\\b(?:messages|texts?)\\.(?:text|note))\\(\\s*\"([\\w.-]*\\w)\"";

    /** A literal that looks like a key: words with dots between them. */
    private static final Pattern KEY = Pattern.compile("[a-z][\\w-]*(\\.[a-z][\\w-]*)+");

    /** Literals that look like keys but are names of files, classes and system properties. */
    private static final Pattern NO_KEY = Pattern.compile(
            "[\\w-]+\\.(md|java|jar|jsonl?|txt|properties|html|css|js)|(os|user|java|native|library|procession)\\.[\\w.]+|dev\\.procession\\..*");

    /** Chinese messages without Chinese characters: the names of Java methods that stand beside arrows. */
    private static final Set<String> NOT_TRANSLATED = Set.of("arrow.start", "arrow.join", "short.join", "shell");

    /** Messages that are empty in English, because they explain English messages to readers of Chinese. */
    private static final String EXPLAINS = "explain.";

    static List<PackageMessages> bundles() throws IOException {
        return PackageMessages.all();
    }

    @Test
    void allPackagesThatSpeakAreLookedAt() throws IOException {
        assertEquals(
                List.of("classroom", "cli", "export", "grade", "lesson", "shell", "check", "timeline"),
                bundles().stream().map(PackageMessages::name).toList());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameSentencesInTheSameOrder(PackageMessages bundle) throws IOException {
        assertEquals(keysInOrder(bundle.englishFile()), keysInOrder(bundle.chineseFile()));
    }

    private static List<String> keysInOrder(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsThereTwice(PackageMessages bundle) throws IOException {
        List<String> keys = keysInOrder(bundle.englishFile());

        assertEquals(keys.stream().distinct().toList(), keys);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noApostropheIsDoubledAsSomeFormatsWantIt(PackageMessages bundle) throws IOException {
        for (Map<String, String> sentences : List.of(bundle.english(), bundle.chinese())) {
            sentences.forEach((key, sentence) -> assertFalse(sentence.contains("''"), key));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aSentenceHasTheSameSlotsInBothLanguages(PackageMessages bundle) throws IOException {
        Map<String, String> chinese = bundle.chinese();
        bundle.english().forEach((key, sentence) -> {
            if (!key.startsWith(EXPLAINS)) {
                assertEquals(slots(sentence), slots(chinese.get(key)), key);
            }
        });
    }

    private static Set<String> slots(String sentence) {
        return SLOT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsUsed(PackageMessages bundle) throws IOException {
        Set<String> unused = new TreeSet<>(bundle.english().keySet());
        unused.removeAll(bundle.literals());
        unused.removeAll(ComposedKeys.of(bundle));

        assertEquals(Set.of(), unused);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceThatTheCodeAsksForIsThere(PackageMessages bundle) throws IOException {
        Set<String> missing = new TreeSet<>(bundle.found(ASKED));
        bundle.literals().stream()
                .filter(literal -> KEY.matcher(literal).matches())
                .filter(literal -> !NO_KEY.matcher(literal).matches())
                .forEach(missing::add);
        missing.addAll(ComposedKeys.of(bundle));
        missing.removeAll(bundle.english().keySet());

        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsEmpty(PackageMessages bundle) throws IOException {
        bundle.english().forEach((key, sentence) -> assertEquals(key.startsWith(EXPLAINS), sentence.isEmpty(), key));
        bundle.chinese().forEach((key, sentence) -> assertFalse(sentence.isEmpty(), key));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aChineseSentenceIsChinese(PackageMessages bundle) throws IOException {
        bundle.chinese().forEach((key, sentence) -> {
            boolean commandAlone = key.endsWith(".usage") && sentence.startsWith("/");
            String words = sentence.replaceAll("\\{\\d}|%n", "");
            assertTrue(
                    NOT_TRANSLATED.contains(key)
                            || commandAlone
                            || !LETTERS.matcher(words).find()
                            || words.codePoints().anyMatch(Character::isIdeographic),
                    () -> key + "=" + sentence);
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void anEnglishSentenceHasNoChineseInIt(PackageMessages bundle) throws IOException {
        bundle.english()
                .forEach((key, sentence) ->
                        assertFalse(sentence.matches("(?s).*[\\p{IsHan}，。：；！？、（）].*"), () -> key + "=" + sentence));
    }

    /** A full stop before a letter is allowed, because it is part of a file name, as in {@code 文件.java}. */
    @ParameterizedTest
    @MethodSource("bundles")
    void chineseHasChinesePunctuation(PackageMessages bundle) throws IOException {
        bundle.chinese().forEach((key, sentence) -> {
            for (String wrong : List.of("H ?[,;:?!(]", "[,;:?!()]H", "H\\.(?!\\p{Alpha})", "H\\)", "[，。：；！？、（“] ")) {
                assertFalse(
                        Pattern.compile(wrong.replace("H", "\\p{IsHan}"))
                                .matcher(sentence)
                                .find(),
                        () -> wrong + " in " + key + "=" + sentence);
            }
            assertFalse(sentence.contains("\""), () -> key + "=" + sentence);
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void anEllipsisIsOneCharacter(PackageMessages bundle) throws IOException {
        bundle.english().forEach((key, sentence) -> assertFalse(sentence.contains(".."), () -> key + "=" + sentence));
        bundle.chinese().forEach((key, sentence) -> assertFalse(sentence.contains(".."), () -> key + "=" + sentence));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noBlankHidesAtTheEndOfALine(PackageMessages bundle) throws IOException {
        for (Path file : List.of(bundle.englishFile(), bundle.chineseFile())) {
            for (String line : Files.readAllLines(file)) {
                assertEquals(line.stripTrailing(), line, file::toString);
            }
        }
    }
}
