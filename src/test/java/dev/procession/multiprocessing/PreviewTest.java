package dev.procession.multiprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PreviewTest {

    @Test
    void aShortArrayIsShownWithItsElements() {
        assertEquals("[1, 2, 3]", Preview.of(new int[] {1, 2, 3}));
        assertEquals("[[a], null]", Preview.of(new Object[] {new String[] {"a"}, null}));
    }

    @Test
    void aLongArrayIsShownWithItsLength() {
        assertEquals("byte[100000]", Preview.of(new byte[100_000]));
    }

    @Test
    void aLongTextIsCutByCellsNotCharacters() {
        assertEquals("进".repeat(19) + "…", Preview.of("进".repeat(50)));
        assertEquals("x".repeat(39) + "…", Preview.of("x".repeat(50)));
    }

    @Test
    void aValueThatCannotSayWhatItIsIsCalledAfterItsClass() {
        Object mute = new Mute();
        assertTrue(Preview.of(mute).endsWith("Mute"), Preview.of(mute));
    }

    private static final class Mute {
        @Override
        public String toString() {
            throw new IllegalStateException();
        }
    }
}
