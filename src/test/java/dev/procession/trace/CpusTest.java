package dev.procession.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpusTest {

    @Test
    void cpusAreReadAsTasksetAndProcWriteThem() {
        assertEquals(List.of(0), Cpus.parse("0").numbers());
        assertEquals(List.of(0, 1, 2, 5), Cpus.parse("5,0-2,1").numbers());
        assertEquals("0,1,2,5", Cpus.parse("0-2,5").text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1-", "2-1", "0,", "0 1", "9999", "99999", "0--1"})
    void whatIsNoListOfCpusIsRefused(String text) {
        assertThrows(NumberFormatException.class, () -> Cpus.parse(text));
    }

    @Test
    void someCpusAreAmongOthersOrNot() {
        assertTrue(Cpus.parse("0-3").containsAll(Cpus.parse("1,3")));
        assertFalse(Cpus.parse("0-3").containsAll(Cpus.parse("3,4")));
        assertTrue(Cpus.ANY.isAny());
    }
}
