package dev.procession.shell.console;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.session.Completeness;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.Test;

class JavaOrCommandTest {

    private final JavaOrCommand incomplete = new JavaOrCommand(text -> Completeness.INCOMPLETE);

    @Test
    void whatBeginsWithASlashIsACommandButAComment() {
        assertFalse(JavaOrCommand.isJava("/run"));
        assertFalse(JavaOrCommand.isJava("  /run"));
        assertFalse(JavaOrCommand.isJava("   "));
        assertTrue(JavaOrCommand.isJava("// note"));
        assertTrue(JavaOrCommand.isJava("/* note */ int x"));
        assertTrue(JavaOrCommand.isJava("x / y"));
    }

    @Test
    void incompleteJavaAsksForMoreAndACommandNeverDoes() {
        EOFError more = assertThrows(
                EOFError.class, () -> incomplete.parse("void f() { if (x) {", 19, ParseContext.ACCEPT_LINE));
        assertEquals(2, more.getOpenBrackets());
        assertDoesNotThrow(() -> incomplete.parse("/run {", 6, ParseContext.ACCEPT_LINE));
        assertDoesNotThrow(() -> incomplete.parse("void f() {", 10, ParseContext.COMPLETE));
    }

    @Test
    void theWordToCompleteIsAnIdentifierInJavaAndAWordInACommand() {
        ParsedLine java = incomplete.parse("list.ad + x", 7, ParseContext.COMPLETE);
        assertEquals("ad", java.word());
        assertEquals(2, java.wordCursor());
        ParsedLine command = incomplete.parse("/run join/with-j", 16, ParseContext.COMPLETE);
        assertEquals("join/with-j", command.word());
        assertEquals(1, command.wordIndex());
        assertEquals("/run", command.words().get(0));
        assertEquals(0, incomplete.parse("/ru", 3, ParseContext.COMPLETE).wordIndex());
    }
}
