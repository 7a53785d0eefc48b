package dev.procession.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "1,1,1",
        "128,128,128",
        "129,129,-1",
        "137,137,-9",
        "143,143,-15",
        "192,192,-64",
        "193,193,193",
        "255,255,255"
    })
    void aStatusAbove128IsASignalUnlessTheProcessChoseIt(int reported, int chosen, int otherwise) {
        assertEquals(chosen, ExitStatus.of(reported, true));
        assertEquals(otherwise, ExitStatus.of(reported, false));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,3", "-15,-SIGTERM", "-9,-SIGKILL", "-1,-SIGHUP", "-16,-16", "-64,-64"})
    void asText(int status, String text) {
        assertEquals(text, ExitStatus.text(status));
    }
}
