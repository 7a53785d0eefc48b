package dev.procession.engine.compile;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NestingTest {

    @Test
    void whatIsOpenAtTheSameTimeCounts() {
        assertFalse(Nesting.isTooDeep("f(".repeat(Nesting.MAX_DEPTH) + "1" + ")".repeat(Nesting.MAX_DEPTH)));
        assertTrue(Nesting.isTooDeep("f(".repeat(Nesting.MAX_DEPTH + 1)));
        assertFalse(Nesting.isTooDeep("f(1); ".repeat(2 * Nesting.MAX_DEPTH)));
        assertFalse(Nesting.isTooDeep("if (i < 3) { i++; } ".repeat(2 * Nesting.MAX_DEPTH)));
    }

    @Test
    void signsInARowCountEvenWithBlanksBetween() {
        assertTrue(Nesting.isTooDeep("! ".repeat(Nesting.MAX_DEPTH + 1) + "true"));
        assertFalse(Nesting.isTooDeep("x = -1; ".repeat(2 * Nesting.MAX_DEPTH)));
    }

    @Test
    void textInQuotesDoesNotCount() {
        assertFalse(Nesting.isTooDeep("String s = \"" + "(".repeat(2 * Nesting.MAX_DEPTH) + "\";"));
        assertTrue(Nesting.isTooDeep("String s = \"\\\"\" + " + "(".repeat(2 * Nesting.MAX_DEPTH)));
    }
}
