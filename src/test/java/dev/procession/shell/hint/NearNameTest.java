package dev.procession.shell.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearNameTest {

    private static String near(String name, String... known) {
        return near(NearName.Kind.VARIABLE, name, known);
    }

    private static String near(NearName.Kind kind, String name, String... known) {
        return NearName.to(name, kind, List.of(known)).map(NearName::shown).orElse("");
    }

    @Test
    void aNameWithATypingErrorIsRecognised() {
        assertEquals("count", near("coutn", "count", "counter", "x"));
        assertEquals("println()", near(NearName.Kind.METHOD, "pritnln", "print(", "println("));
        assertEquals("String", near(NearName.Kind.CLASS, "Sting", "String", "System"));
    }

    @Test
    void pythonsWayOfWritingIsNoDistance() {
        assertEquals("isAlive()", near(NearName.Kind.METHOD, "is_alive", "isAlive()", "alive"));
        assertEquals("exitCode()", near("exitcode", "exitCode()"));
    }

    @Test
    void aLetterIsSoonerLeftOutThanAdded() {
        assertEquals("println()", near(NearName.Kind.METHOD, "printn", "print(", "println("));
    }

    @Test
    void shortNamesMustBeNearer() {
        assertEquals("", near("os", "is", "of"));
        assertEquals("", near("time", "Timer2", "tomb"));
        assertEquals(Optional.empty(), NearName.to("x".repeat(1000), NearName.Kind.VARIABLE, List.of("x".repeat(999))));
    }

    @Test
    void aNameIsNoMisspeltNameOfAnotherKind() {
        assertEquals("", near("square", "squares()"));
        assertEquals("", near(NearName.Kind.METHOD, "lok", "lock"));
        assertEquals("", near(NearName.Kind.CLASS, "Count", "count"));
    }

    @Test
    void wordsThatOnlyLookAlikeAreNotSuggested() {
        assertEquals("", near(NearName.Kind.CLASS, "Driver", "Writer"));
        assertEquals("", near("zork", "work", "Work"));
        assertEquals("", near("洗碗", "洗衣"));
        assertEquals("洗衣服()", near(NearName.Kind.METHOD, "洗衣", "洗衣服()"));
    }
}
