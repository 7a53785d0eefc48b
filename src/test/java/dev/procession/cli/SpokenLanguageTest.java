package dev.procession.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Tests that {@code --lang} decides about help and complaints, wherever it stands. */
class SpokenLanguageTest {

    static Stream<String> commands() {
        CommandLine all = Cli.commandLine(new SpokenLanguage());
        return Stream.concat(Stream.of(""), all.getSubcommands().keySet().stream());
    }

    private static String answer(String arguments) {
        String[] split = arguments.strip().split(" +");
        CommandLine line = Cli.commandLine(new SpokenLanguage(split));
        StringWriter said = new StringWriter();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(said));
        line.execute(split);
        return said.toString();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpIsInTheLanguageThatIsAskedFor(String command) {
        for (String arguments : new String[] {
            "--lang zh " + command + " --help", "--lang=zh " + command + " --help", command + " --help --lang zh"
        }) {
            String help = answer(arguments);
            assertTrue(help.contains("用法：") && !help.contains("Usage"), arguments + ": " + help);
        }
        String english = answer("--lang en " + command + " --help");
        assertTrue(english.contains("Usage: "), english);
        assertTrue(english.codePoints().noneMatch(Character::isIdeographic), english);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void complaintsAboutArgumentsAre(String command) {
        String said = answer("--lang zh " + command + " --nonsense");
        assertTrue(said.codePoints().anyMatch(Character::isIdeographic), said);
    }

    @ParameterizedTest
    @CsvSource({"--lang zh,ZH", "--lang=zh_CN,ZH", "--lang zh --lang en,EN", "run A.java --lang zh -- --lang en,ZH"})
    void theLastLanguageIsMeant(String arguments, Language language) {
        assertEquals(language, new SpokenLanguage(arguments.split(" ")).get());
    }
}
