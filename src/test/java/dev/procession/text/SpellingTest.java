package dev.procession.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void distanceCountsLettersChangedAddedLeftOutAndSwapped() {
        assertEquals(0, Spelling.distance("join", "join"));
        assertEquals(1, Spelling.distance("jion", "join"));
        assertEquals(1, Spelling.distance("jin", "join"));
        assertEquals(1, Spelling.distance("joins", "join"));
        assertEquals(1, Spelling.distance("loin", "join"));
        assertEquals(4, Spelling.distance("", "join"));
    }
}
