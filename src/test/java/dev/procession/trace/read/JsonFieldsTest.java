package dev.procession.trace.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {

    private static JsonFields fields(String line) {
        return new JsonFields(line, 0, line.length());
    }

    @Test
    void valuesOfEveryKindAreRead() {
        JsonFields in = fields("{\"s\":\"a\",\"n\":-7,\"t\":true,\"f\":false,\"z\":null}");
        assertEquals("a", in.text("s"));
        assertEquals(-7, in.number("n"));
        assertEquals(-7, in.smallNumber("n"));
        assertTrue(in.flag("t"));
        assertFalse(in.flag("f"));
        assertTrue(in.has("z"));
        assertFalse(in.has("other"));
        assertFalse(fields("{}").has(""));
    }

    @Test
    void everyEscapeOfJsonIsRead() {
        assertEquals(
                "\"\\/\b\f\n\r\t\u0000字A",
                fields("{\"s\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\u5B57\\u0041\"}")
                        .text("s"));
        assertEquals("k", fields("{\"\\u006b\":\"k\"}").text("k"));
    }

    @Test
    void spacesBetweenThePartsAreSkippedAndThoseOfAStringAreNot() {
        JsonFields in = fields(" { \"s\" : \" a \" ,\t\"n\": -7 , \"t\": true } ");
        assertEquals(" a ", in.text("s"));
        assertEquals(-7, in.number("n"));
        assertTrue(in.flag("t"));
        assertFalse(fields("{ }").has(""));
    }

    @Test
    void theLargestNumbersAreRead() {
        for (long n : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 999_999_999_999_999_999L}) {
            assertEquals(n, fields("{\"n\":" + n + "}").number("n"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                        | column 2: the line ends too early
            {"a"                     | column 5: the line ends too early
            {"a":                    | column 6: the line ends too early
            {"a":}                   | column 6: a value is missing
            {"a":-}                  | column 7: a value is missing
            {"a":tru}                | column 6: a value is missing
            {"a":1 2}                | column 8: a comma or a closing brace is missing
            {"a":1,}                 | column 8: '"' is missing
            {"a":[1]}                | column 6: a value is missing
            {"a":1.5}                | column 7: a comma or a closing brace is missing
            {"a":9223372036854775808}| column 6: the number is too large
            {"a":"b}                 | column 9: the string does not end
            {"a":"\\                 | column 8: the line ends too early
            {"a":"\\x"}              | column 8: unknown escape \\x
            {"a":"\\u12"}            | column 11: \\u needs four hexadecimal digits
            {"a":1}}                 | column 8: nothing may follow the closing brace
            ["a"]                    | column 1: '{' is missing
            """)
    void whatIsNoFlatObjectIsRefusedAtItsColumn(String line, String complaint) {
        assertEquals(
                complaint,
                assertThrows(TraceFormatException.class, () -> fields(line)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\n', '\u001b'})
    void aControlCharacterMustBeEscaped(char c) {
        for (String before : new String[] {"", "\\n"}) {
            String line = "{\"a\":\"" + before + c + "\"}";
            assertEquals(
                    "column " + (line.indexOf(c) + 1) + ": a control character must be written as an escape",
                    assertThrows(TraceFormatException.class, () -> fields(line)).getMessage());
        }
    }

    @Test
    void aValueOfAnotherKindIsNamed() {
        JsonFields in = fields("{\"s\":\"a\",\"n\":1,\"big\":4294967296}");
        assertEquals("\"s\" should be a whole number here", message(() -> in.number("s")));
        assertEquals("\"n\" should be a string here", message(() -> in.text("n")));
        assertEquals("\"n\" should be true or false here", message(() -> in.flag("n")));
        assertEquals("\"big\" cannot have the value \"4294967296\"", message(() -> in.smallNumber("big")));
    }

    private static String message(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(TraceFormatException.class, call).getMessage();
    }
}
