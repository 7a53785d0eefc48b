package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HabitualCommandTest {

    @ParameterizedTest
    @CsvSource({
        "help, /help",
        "Help, /help",
        "?, /help",
        "？, /help",
        "help(), /help",
        "help run, /help run",
        "? /run, /help run",
        "exit, /exit",
        "exit();, /exit",
        "quit, /exit",
        "quit(), /exit"
    })
    void aWordOfOtherShellsMeansItsCommand(String typed, String command) {
        assertEquals(Optional.of(command), HabitualCommand.of(typed, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"exitCode", "help = 3", "exit(3)", "helper", "int help", "quit it"})
    void otherCodeIsJava(String typed) {
        assertEquals(Optional.empty(), HabitualCommand.of(typed, List.of()));
    }

    @Test
    void aNameThatTheStudentHasDeclaredIsJava() {
        assertEquals(Optional.empty(), HabitualCommand.of("help", List.of("help")));
        assertEquals(Optional.of("/exit"), HabitualCommand.of("exit", List.of("help")));
    }
}
