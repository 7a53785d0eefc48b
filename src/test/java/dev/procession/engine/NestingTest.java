package dev.procession.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NestingTest {

    @Test
    void whatIsOpenAtTheSameTimeCounts() {
        assertFalse(Nesting.isTooDeep("f(".repeat(Nesting.DEEPEST) + "1" + ")".repeat(Nesting.DEEPEST)));
        assertTrue(Nesting.isTooDeep("f(".repeat(Nesting.DEEPEST + 1)));
        assertFalse(Nesting.isTooDeep("f(1); ".repeat(2 * Nesting.DEEPEST)));
        assertFalse(Nesting.isTooDeep("if (i < 3) { i++; } ".repeat(2 * Nesting.DEEPEST)));
    }

    @Test
    void signsInARowCountEvenWithBlanksBetween() {
        assertTrue(Nesting.isTooDeep("! ".repeat(Nesting.DEEPEST + 1) + "true"));
        assertFalse(Nesting.isTooDeep("x = -1; ".repeat(2 * Nesting.DEEPEST)));
    }

    @Test
    void textInQuotesDoesNotCount() {
        assertFalse(Nesting.isTooDeep("String s = \"" + "(".repeat(2 * Nesting.DEEPEST) + "\";"));
        assertTrue(Nesting.isTooDeep("String s = \"\\\"\" + " + "(".repeat(2 * Nesting.DEEPEST)));
    }
}
