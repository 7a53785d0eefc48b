package dev.procession.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Invocation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandTableTest {

    private final CommandTable commands = new CommandTable();

    @BeforeEach
    void addSome() {
        for (String name : List.of("run", "reset", "timeline", "lessons", "lang")) {
            commands.add(Command.of(name, arguments -> {}));
        }
    }

    private List<String> find(String typed) {
        return commands.find(typed).stream().map(Command::name).toList();
    }

    @Test
    void theBeginningOfANameIsEnoughIfItFitsOneCommand() {
        assertEquals(List.of("timeline"), find("ti"));
        assertEquals(List.of("run", "reset"), find("r"));
        assertEquals(List.of(), find("x"));
        assertEquals(List.of(), find(""));
    }

    @Test
    void aWholeNameIsMeantEvenIfOthersBeginWithIt() {
        commands.add(Command.of("runs", arguments -> {}));
        assertEquals(List.of("run"), find("run"));
    }

    @Test
    void aTypoIsRecognised() {
        assertEquals(Optional.of("lessons"), commands.nearest("lesosns").map(Command::name));
        assertTrue(commands.nearest("wonderful").isEmpty());
        assertTrue(commands.nearest("r".repeat(100_000)).isEmpty());
    }

    @Test
    void aLineIsTakenApartAtTheFirstBlank() {
        assertEquals(new Invocation("run", "a  b"), Invocation.of("  /RUN \t a  b  "));
        assertEquals(new Invocation("", ""), Invocation.of("/"));
        assertEquals(new Invocation("ps", ""), Invocation.of("/ps"));
    }
}
