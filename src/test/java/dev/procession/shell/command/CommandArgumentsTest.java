package dev.procession.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandArgumentsTest {

    private static final CommandOption<Boolean> SLOWLY = CommandOption.flag("slowly");
    private static final CommandOption<Integer> OFTEN = CommandOption.number("often", "N", 1, 9);
    private static final CommandOption<String> WORD = new CommandOption<>("word", "W", String.class, typed -> typed);

    private static CommandArguments parse(String typed) throws UsageException {
        return CommandArguments.parse("/run", typed, List.of(SLOWLY, OFTEN, WORD));
    }

    private static String refusal(String typed) {
        return said(assertThrows(UsageException.class, () -> parse(typed)));
    }

    static String said(UsageException misuse) {
        RecordedConsole console = new RecordedConsole();
        misuse.say(new Messages(console, Language.EN));
        return console.text().replace('\n', ' ');
    }

    @Test
    void wordsAreKeptTogether() throws UsageException {
        assertEquals(new CommandArguments("processes/with-join", Map.of()), parse(" processes/with-join "));
        assertEquals(new CommandArguments("my program.java", Map.of()), parse("my program.java"));
        assertEquals(new CommandArguments("", Map.of()), parse(""));
    }

    @Test
    void optionsStandBeforeOrBehindTheProgram() throws UsageException {
        CommandArguments expected = new CommandArguments("demo", Map.of("often", 3, "slowly", true));

        assertEquals(expected, parse("--slowly demo --often 3"));
        assertEquals(expected, parse("--often=3 --slowly demo"));
    }

    @Test
    void valuesAreFoundByTheirOption() throws UsageException {
        CommandArguments arguments = parse("demo --often 3");

        assertEquals(Optional.of(3), arguments.value(OFTEN));
        assertEquals(Optional.empty(), arguments.value(WORD));
        assertEquals(Optional.of("x"), parse("demo --word x").value(WORD));
        assertTrue(arguments.has(OFTEN) && !arguments.has(SLOWLY));
    }

    @Test
    void anUnknownOptionIsAnsweredWithThoseThatThereAre() {
        assertEquals(
                "There is no option --fast. You can write: /run [--slowly] [--often N] [--word W]",
                refusal("--fast=2 x"));
    }

    @Test
    void aWrongValueIsRefusedInASentence() {
        assertEquals("An option needs a value: --often N", refusal("x --often"));
        assertEquals("An option needs a value: --often N", refusal("x --often --slowly"));
        assertEquals("The option --slowly takes no value.", refusal("--slowly=yes"));
        for (String wrong : List.of("0", "10", "-1", "1.5", "many", "99999999999999")) {
            assertEquals("--often needs a whole number from 1 to 9, not " + wrong + ".", refusal("--often " + wrong));
        }
    }
}
