package dev.procession.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import dev.procession.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\d}");

    private final Texts english = Texts.of(Timeline.class, Language.EN);
    private final Texts chinese = Texts.of(Timeline.class, Language.ZH);

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(chinese.keys()));
    }

    @Test
    void aSentenceHasTheSameSlotsInBothLanguages() {
        for (String key : english.keys()) {
            assertEquals(slots(english.get(key)), slots(chinese.get(key)), key);
        }
    }

    @Test
    void noSentenceIsUnused() throws IOException {
        String sources = sources();
        for (String key : english.keys()) {
            assertTrue(sources.contains('"' + key + '"'), () -> key + " is not used");
        }
    }

    @Test
    void everyCharacterThatPicturesDrawWithIsAskedForItsWidth() throws IOException {
        sources()
                .codePoints()
                .filter(point -> point > 0x7f)
                .mapToObj(Character::toString)
                .forEach(glyph -> assertTrue(Mark.ALL_FANCY.contains(glyph), () -> glyph + " is not in ALL_FANCY"));
    }

    private static String sources() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/procession/timeline"))) {
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }

    private static Set<String> slots(String sentence) {
        return SLOT.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }
}
