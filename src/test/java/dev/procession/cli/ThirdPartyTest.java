package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is delivered with the product names the licence of every library in it. */
class ThirdPartyTest {

    @Test
    void everyLibraryThatIsDeliveredIsNamed() throws Exception {
        String notice = Files.readString(Path.of("src/main/dist/THIRD-PARTY.txt"));
        String pom = Files.readString(Path.of("pom.xml"));
        String dependencies = pom.substring(pom.indexOf("<dependencies>"), pom.indexOf("</dependencies>"));
        List<String> delivered = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                .matcher(dependencies)
                .results()
                .map(MatchResult::group)
                .filter(each -> !each.contains("<scope>"))
                .map(each -> each.replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1"))
                .toList();
        assertFalse(delivered.isEmpty());
        assertEquals(
                List.of(),
                delivered.stream()
                        .filter(each -> !Pattern.compile("(?m)\\b" + each + "\\b")
                                .matcher(notice)
                                .find())
                        .toList());
    }
}
