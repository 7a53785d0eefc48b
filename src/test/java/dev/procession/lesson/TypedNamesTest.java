package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedNamesTest {

    @Test
    void classNamesAreTypedInSmallLettersWithHyphens() {
        assertEquals("with-join", TypedNames.kebab("WithJoin"));
        assertEquals("http-server", TypedNames.kebab("HTTPServer"));
        assertEquals("who-am-i", TypedNames.kebab("WhoAmI"));
        assertEquals("join2-times", TypedNames.kebab("Join2Times"));
        assertEquals("with-join", TypedNames.kebab("with-join"));
    }

    @Test
    void namesOfLessonsAndStepsAreInKebabCase() {
        assertTrue(TypedNames.isKebab("two-styles"));
        assertFalse(TypedNames.isKebab("2-styles"));
        assertFalse(TypedNames.isKebab("two--styles"));
        assertFalse(TypedNames.isKebab("Two"));
        assertFalse(TypedNames.isKebab(""));
    }

    @Test
    void aClassNameIsWhatJavaAndEveryFileSystemAccept() {
        assertTrue(TypedNames.isClass("WithJoin2"));
        assertFalse(TypedNames.isClass("without-join"));
        assertFalse(TypedNames.isClass("withJoin"));
        assertFalse(TypedNames.isClass("等待"));
    }

    @Test
    void theLikeliestNameComesFirst() {
        assertEquals(List.of("daemons", "lemons"), TypedNames.similar("deamons", List.of("lemons", "join", "daemons")));
    }
}
