package dev.procession.multiprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RemoteTraceTest {

    @Test
    void aShortTraceIsShownAsItIs() {
        assertEquals("in W (pid 1):\na\n\tb", new RemoteTrace("W (pid 1)", "a\n\tb\n").toString());
    }

    @Test
    void ofALongTraceTheBeginningIsShown() {
        String text = new RemoteTrace("W", "line\n".repeat(1000)).toString();
        assertEquals(52, text.lines().count());
        assertTrue(text.endsWith("line\n\t…"), text);
    }
}
