package dev.procession.shell.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearNameTest {

    private static String near(String name, String... known) {
        return NearName.to(name, List.of(known)).map(NearName::shown).orElse("");
    }

    @Test
    void aNameWithATypingErrorIsRecognised() {
        assertEquals("count", near("coutn", "count", "counter", "x"));
        assertEquals("println()", near("pritnln", "print(", "println("));
        assertEquals("String", near("Sting", "String", "System"));
    }

    @Test
    void pythonsWayOfWritingIsNoDistance() {
        assertEquals("isAlive()", near("is_alive", "isAlive()", "alive"));
        assertEquals("exitCode()", near("exitcode", "exitCode()"));
    }

    @Test
    void aLetterIsSoonerLeftOutThanAdded() {
        assertEquals("println()", near("printn", "print(", "println("));
    }

    @Test
    void shortNamesMustBeNearer() {
        assertEquals("", near("os", "is", "of"));
        assertEquals("", near("time", "Timer2", "tomb"));
        assertEquals(Optional.empty(), NearName.to("x".repeat(1000), List.of("x".repeat(999))));
    }
}
