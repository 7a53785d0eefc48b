package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void aLineMayEndBesideAChineseCharacter() {
        assertTrue(LineBreaks.isAllowed('进', '程'));
        assertTrue(LineBreaks.isAllowed('程', 'j'));
        assertTrue(LineBreaks.isAllowed('n', '程'));
        assertTrue(LineBreaks.isAllowed('，', '程'));
        assertFalse(LineBreaks.isAllowed('i', 'n'));
    }

    @Test
    void noClosingSignBeginsALine() {
        "、，。；：？！）】」》”’…—".chars().forEach(sign -> assertFalse(LineBreaks.isAllowed('程', sign), "" + (char) sign));
        assertFalse(LineBreaks.isAllowed('程', ')'));
        assertFalse(LineBreaks.isAllowed('程', ','));
    }

    @Test
    void noOpeningSignEndsALine() {
        "（【「《“‘".chars().forEach(sign -> assertFalse(LineBreaks.isAllowed(sign, '程'), "" + (char) sign));
        assertFalse(LineBreaks.isAllowed('(', '程'));
    }

    @Test
    void aLineEndOfTheSourceIsASpaceExceptBetweenChineseCharacters() {
        assertTrue(LineBreaks.isSpace('a', 'b'));
        assertTrue(LineBreaks.isSpace('程', 'b'));
        assertTrue(LineBreaks.isSpace('.', '“'));
        assertTrue(LineBreaks.isSpace('1', '程'));
        assertFalse(LineBreaks.isSpace('进', '程'));
        assertFalse(LineBreaks.isSpace('，', 'b'));
        assertFalse(LineBreaks.isSpace('程', '“'));
        assertFalse(LineBreaks.isSpace('”', '程'));
    }

    @Test
    void rareCharactersOfTwoCharsCountAsChineseToo() {
        assertEquals(2, Character.charCount(0x20000));
        assertTrue(LineBreaks.isAllowed(0x20000, 0x20001));
    }
}
