package dev.procession.trace.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.trace.Cpus;
import dev.procession.trace.Event;
import dev.procession.trace.RunConditions;
import dev.procession.trace.SampleEvents;
import dev.procession.trace.TraceHeader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceParserTest {

    static java.util.List<Event> events() {
        return SampleEvents.all();
    }

    private static Event parse(String line) {
        return TraceParser.parse(line, 0, line.length());
    }

    private static String complaint(String line) {
        return assertThrows(TraceFormatException.class, () -> parse(line)).getMessage();
    }

    @Test
    void everyKindOfEventIsAmongTheSamples() {
        Set<Class<?>> kinds = new HashSet<>(Arrays.asList(Event.class.getPermittedSubclasses()));
        Set<Class<?>> sampled = new HashSet<>();
        events().forEach(event -> sampled.add(event.getClass()));
        assertEquals(kinds, sampled);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsReadAsItWasWritten(Event event) {
        String line = SampleEvents.line(event);
        assertTrue(line.endsWith("}\n"));
        assertEquals(line.length() - 1, line.indexOf('\n'), "one line an event");
        assertTrue(line.chars().allMatch(c -> c == '\n' || c >= 0x20 && c != 0x7f), "nothing that moves a cursor");
        assertEquals(event, parse(line.strip()));
    }

    @Test
    void theHeaderIsReadAsItWasWritten() {
        String line = SampleEvents.line(SampleEvents.HEADER);
        assertEquals(SampleEvents.HEADER, TraceParser.parseHeader(line.strip()));
    }

    @Test
    void theCpusOfARunAreInItsHeader() {
        RunConditions conditions = new RunConditions(1, Cpus.parse("0,2-3"));
        TraceHeader bound = new TraceHeader(1, "t", "17", "Linux", 2, "2024-02-29T12:00:00Z", 5, conditions);
        String line = SampleEvents.line(bound);
        String text = line.strip();
        assertEquals(bound, TraceParser.parseHeader(text));
        String other = text.replace("0,2,3", "some");
        assertThrows(TraceFormatException.class, () -> TraceParser.parseHeader(other));
    }

    @Test
    void theSpeedOfARunIsInItsHeader() {
        TraceHeader fast =
                new TraceHeader(1, "t", "17", "Linux", 2, "2024-02-29T12:00:00Z", 5, RunConditions.atSpeed(2.5));
        String line = SampleEvents.line(fast);
        String text = line.strip();
        assertEquals(fast, TraceParser.parseHeader(text));
        for (String wrong : new String[] {"0", "101", "-1", "fast", "1e1", ""}) {
            String other = text.replace("\"2.5\"", "\"" + wrong + "\"");
            assertThrows(TraceFormatException.class, () -> TraceParser.parseHeader(other), wrong);
        }
    }

    @Test
    void thatARunWasHeldUpIsInItsHeader() {
        RunConditions steps = RunConditions.ORDINARY.inSteps();
        TraceHeader held = new TraceHeader(1, "t", "17", "Linux", 2, "2024-02-29T12:00:00Z", 5, steps);
        String line = SampleEvents.line(held);
        assertEquals(held, TraceParser.parseHeader(line.strip()));
    }

    @Test
    void thatARunWasSteeredIsInItsHeader() {
        for (String order : new String[] {"1.2.2.1", ""}) {
            RunConditions steered = RunConditions.ORDINARY.steered(order);
            TraceHeader header = new TraceHeader(1, "t", "17", "Linux", 2, "2024-02-29T12:00:00Z", 5, steered);
            assertEquals(
                    header, TraceParser.parseHeader(SampleEvents.line(header).strip()));
        }
        assertFalse(
                TraceParser.parseHeader(SampleEvents.line(SampleEvents.HEADER).strip())
                        .conditions()
                        .isSteered());
    }

    @Test
    void aHeaderOfANewerFormatIsRefusedWithASentence() {
        String line = "{\"e\":\"header\",\"format\":2}";
        assertEquals(
                "the trace has format 2; this version reads formats up to 1",
                assertThrows(TraceFormatException.class, () -> TraceParser.parseHeader(line))
                        .getMessage());
        assertThrows(TraceFormatException.class, () -> TraceParser.parseHeader("{\"e\":\"printed\"}"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventThatEndsTooEarlyOrLacksAFieldIsRefused(Event event) {
        String line = SampleEvents.line(event).strip();
        for (int length = 0; length < line.length(); length++) {
            complaint(line.substring(0, length));
        }
        complaint(line + "}");
        for (String field : new String[] {"t", "pid", "seq"}) {
            assertEquals(
                    "\"" + field + "\" should be a whole number here",
                    complaint(line.replaceFirst("\"" + field + "\":", "\"was\":")));
        }
    }

    @Test
    void whatIsUnknownIsNamed() {
        assertEquals("unknown event \"sung\"", complaint("{\"e\":\"sung\",\"t\":1,\"pid\":1,\"seq\":1}"));
        assertEquals(
                "\"outcome\" cannot have the value \"lost\"",
                complaint("{\"e\":\"resumed\",\"t\":1,\"pid\":1,\"seq\":1,\"since\":1,\"outcome\":\"lost\"}"));
        assertEquals(
                "\"status\" cannot have the value \"4294967296\"",
                complaint("{\"e\":\"exited\",\"t\":1,\"pid\":1,\"seq\":1,\"process\":1,\"status\":4294967296}"));
    }

    @Test
    void aFieldThatIsNotKnownDoesNoHarm() {
        assertEquals(
                new Event.Launched(1, 2, 3, 4, "n"),
                parse("{\"e\":\"launched\",\"t\":1,\"pid\":2,\"seq\":3,\"new\":null,\"child\":4,\"name\":\"n\"}"));
    }
}
