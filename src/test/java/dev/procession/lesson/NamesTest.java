package dev.procession.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void classNamesAreTypedInSmallLettersWithHyphens() {
        assertEquals("with-join", Names.kebab("WithJoin"));
        assertEquals("http-server", Names.kebab("HTTPServer"));
        assertEquals("who-am-i", Names.kebab("WhoAmI"));
        assertEquals("join2-times", Names.kebab("Join2Times"));
        assertEquals("with-join", Names.kebab("with-join"));
    }

    @Test
    void namesOfLessonsAndStepsAreInKebabCase() {
        assertTrue(Names.isKebab("two-styles"));
        assertFalse(Names.isKebab("2-styles"));
        assertFalse(Names.isKebab("two--styles"));
        assertFalse(Names.isKebab("Two"));
        assertFalse(Names.isKebab(""));
    }

    @Test
    void aClassNameIsWhatJavaAndEveryFileSystemAccept() {
        assertTrue(Names.isClass("WithJoin2"));
        assertFalse(Names.isClass("without-join"));
        assertFalse(Names.isClass("withJoin"));
        assertFalse(Names.isClass("等待"));
    }

    @Test
    void theLikeliestNameComesFirst() {
        assertEquals(List.of("daemons", "lemons"), Names.near("deamons", List.of("lemons", "join", "daemons")));
    }
}
