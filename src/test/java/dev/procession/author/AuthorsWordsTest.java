package dev.procession.author;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.timeline.check.CheckWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Tests that the guide for authors lists the words that exist. The table of the library is written anew with {@code mvn
 * test -Dgolden.update=true}.
 */
class AuthorsWordsTest {

    private static final Path GUIDE = Path.of("lessons", "README.md");
    private static final Pattern TABLE = Pattern.compile("\\| type \\| words \\|\n(?:\\|.*\n)+");

    private static final Pattern CALL = Pattern.compile("\\b([a-zA-Z]+)\\(");

    @Test
    void theTableOfTheLibraryIsThatOfTheCode() throws Exception {
        String guide = Files.readString(GUIDE);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GUIDE, TABLE.matcher(guide).replaceFirst(Matcher.quoteReplacement(LibraryWords.table())));
            return;
        }
        Matcher table = TABLE.matcher(guide);

        assertEquals(LibraryWords.table(), table.find() ? table.group() : "");
    }

    @Test
    void everythingThatTheGuideCallsInChecksIsAWord() throws Exception {
        String guide = Files.readString(GUIDE);
        String section = guide.substring(guide.indexOf("\n## Checks"), guide.indexOf("\n## A small complete course"));
        Set<String> words =
                CheckWords.ALL.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        CALL.matcher(section).results().map(call -> call.group(1)).forEach(unknown::add);
        unknown.removeAll(words);
        unknown.remove("terminate"); // of the library, where exit codes are explained

        assertEquals(Set.of(), unknown);
    }
}
