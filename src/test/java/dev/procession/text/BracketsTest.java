package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

class BracketsTest {

    @Test
    void everyBracketHasItsPartner() {
        Brackets brackets = Brackets.of("f(a[1], { })");

        assertEquals(11, brackets.partner(1));
        assertEquals(1, brackets.partner(11));
        assertEquals(5, brackets.partner(3));
        assertEquals(8, brackets.partner(10));
        assertEquals(-1, brackets.partner(0));
        assertEquals(0, brackets.open());
    }

    @Test
    void bracketsInStringsAndCommentsAreNone() {
        Brackets brackets = Brackets.of("f(\")\" /* ) */ + ')' // )\n");

        assertEquals(1, brackets.open());
        assertEquals(List.of(), brackets.closingWithoutOpening());
    }

    @Test
    void whatClosesNothingIsFound() {
        assertEquals(List.of(4), Brackets.of("f(a))").closingWithoutOpening());
        assertEquals(List.of(3), Brackets.of("f(a]").closingWithoutOpening());
        assertFalse(Brackets.of("f(a]").isBracket(1));
    }
}
