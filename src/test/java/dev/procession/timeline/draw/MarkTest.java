package dev.procession.timeline.draw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkTest {

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
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/procession/timeline"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getParent().endsWith("check"))
                    .toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
