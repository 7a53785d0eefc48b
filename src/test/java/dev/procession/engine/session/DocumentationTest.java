package dev.procession.engine.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DocumentationTest {

    @Test
    void aSignatureIsFreedOfWhatNobodyTypes() {
        assertEquals(
                "void Process.join(double seconds)",
                Documentation.of("void Process.join(double seconds)", null).signature());
        assertEquals(
                "Process(Target target)",
                Documentation.of("Process(@org.jspecify.annotations.Nullable Target target)", null)
                        .signature());
        assertEquals(
                "boolean List<E>.remove(Object o)",
                Documentation.of("boolean List<E extends Object>.remove(Object o)", null)
                        .signature());
        assertEquals(
                "words:List<Integer>",
                Documentation.of("words:java.util.List<java.lang.Integer>", null)
                        .signature());
    }

    @Test
    void ofTheTextTheFirstParagraphIsEnough() {
        String javadoc = " Returns {@code true} if\n this is <b>alive</b> &amp; well.\n <p>\n More.\n @return a value";

        assertEquals(
                "Returns true if this is alive & well.",
                Documentation.of("f()", javadoc).text());
        assertEquals("", Documentation.of("f()", null).text());
        assertEquals("", Documentation.of("f()", " @return x").text());
    }
}
