package dev.procession.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.trace.Cpus;
import dev.procession.trace.RunConditions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunOptionsTest {

    private static final List<RunOption> SOME = List.of(
            RunOption.flag("slowly"), RunOption.number("often", "N", 1, 9), RunOption.of("word", "W", typed -> {}));

    private static RunOptions parse(String typed) throws RunOptions.Misuse {
        return RunOptions.parse("/run", typed, SOME);
    }

    private static String refusal(String typed) {
        return said(assertThrows(RunOptions.Misuse.class, () -> parse(typed)));
    }

    private static String said(RunOptions.Misuse misuse) {
        RecordedConsole console = new RecordedConsole();
        misuse.say(new Messages(console, Language.EN));
        return console.text().replace('\n', ' ');
    }

    @Test
    void aProgramAloneIsRunInTheOrdinaryWay() throws RunOptions.Misuse {
        assertEquals(RunOptions.of("processes/with-join"), parse(" processes/with-join "));
        assertEquals(RunOptions.of("my program.java"), parse("my program.java"));
        assertEquals(RunOptions.of(""), parse(""));
    }

    @Test
    void optionsStandBeforeOrBehindTheProgram() throws RunOptions.Misuse {
        RunOptions expected = new RunOptions("demo", Map.of("often", "3", "slowly", ""));

        assertEquals(expected, parse("--slowly demo --often 3"));
        assertEquals(expected, parse("--often=3 --slowly demo"));
    }

    @Test
    void valuesAreFoundByTheNameOfTheirOption() throws RunOptions.Misuse {
        RunOptions options = parse("demo --often 3 --word x");

        assertEquals(3, options.number("often", 1));
        assertEquals(7, options.number("seldom", 7));
        assertEquals(Optional.of("x"), options.value("word"));
        assertTrue(options.has("word") && !options.has("slowly"));
    }

    @Test
    void theSpeedOfARunIsANumber() throws RunOptions.Misuse {
        assertEquals(RunConditions.ORDINARY, RunOptions.parse("demo").conditions());
        assertEquals(
                RunConditions.atSpeed(10), RunOptions.parse("demo --speed 10").conditions());
        assertEquals(
                RunConditions.atSpeed(0.5),
                RunOptions.of("demo", Map.of("speed", "0.5")).conditions());
        for (String wrong : List.of("0", "101", "10x", "1,5", "NaN")) {
            RunOptions.Misuse misuse =
                    assertThrows(RunOptions.Misuse.class, () -> RunOptions.parse("demo --speed " + wrong));
            assertEquals("--speed needs a number from 0.1 to 100, such as 10 or 0.5, not " + wrong + ".", said(misuse));
            assertThrows(RunOptions.Misuse.class, () -> RunOptions.of("demo", Map.of("speed", wrong)));
        }
    }

    @Test
    void theCpusOfARunAreNumbers() throws RunOptions.Misuse {
        assertEquals(
                RunConditions.on(Cpus.parse("0")),
                RunOptions.parse("demo --cpu 0").conditions());
        assertEquals(
                new RunConditions(10, Cpus.parse("0,1")),
                RunOptions.parse("--cpu=0-1 demo --speed 10").conditions());
        RunOptions.Misuse misuse = assertThrows(RunOptions.Misuse.class, () -> RunOptions.parse("demo --cpu one"));
        assertEquals(
                "--cpu needs the number of a CPU, such as 0, or several, such as 0-1 or 0,2, not one.", said(misuse));
    }

    @Test
    void anUnknownOptionIsAnsweredWithThoseThatThereAre() {
        assertEquals(
                "There is no option --fast. What there is: /run [--slowly] [--often N] [--word W]",
                refusal("--fast=2 x"));
    }

    @Test
    void aWrongValueIsRefusedInASentence() {
        assertEquals("A value is missing: --often N", refusal("x --often"));
        assertEquals("A value is missing: --often N", refusal("x --often --slowly"));
        assertEquals("The option --slowly takes no value.", refusal("--slowly=yes"));
        for (String wrong : List.of("0", "10", "-1", "1.5", "many", "99999999999999")) {
            assertEquals("--often needs a whole number from 1 to 9, not " + wrong + ".", refusal("--often " + wrong));
        }
    }
}
