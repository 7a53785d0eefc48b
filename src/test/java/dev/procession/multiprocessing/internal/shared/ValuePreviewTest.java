package dev.procession.multiprocessing.internal.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValuePreviewTest {

    @Test
    void aShortArrayIsShownWithItsElements() {
        assertEquals("[1, 2, 3]", ValuePreview.of(new int[] {1, 2, 3}));
        assertEquals("[[a], null]", ValuePreview.of(new Object[] {new String[] {"a"}, null}));
    }

    @Test
    void aLongArrayIsShownWithItsLength() {
        assertEquals("byte[100000]", ValuePreview.of(new byte[100_000]));
    }

    @Test
    void aLongTextIsCutByCellsNotCharacters() {
        assertEquals("进".repeat(19) + "…", ValuePreview.of("进".repeat(50)));
        assertEquals("x".repeat(39) + "…", ValuePreview.of("x".repeat(50)));
    }

    @Test
    void aValueThatCannotSayWhatItIsIsCalledAfterItsClass() {
        Object mute = new Mute();
        assertTrue(ValuePreview.of(mute).endsWith("Mute"), ValuePreview.of(mute));
    }

    private static final class Mute {
        @Override
        public String toString() {
            throw new IllegalStateException();
        }
    }
}
