package dev.procession.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that Chrome traces follow the rules that Perfetto and Chrome apply. */
class ChromeTraceTest {

    static Stream<Map.Entry<String, Timeline>> runs() {
        return FormatsTest.runs();
    }

    private static List<JsonObject> events(Timeline timeline) {
        JsonObject trace = JsonParser.parseString(Exported.as(ExportFormat.CHROME_TRACE, timeline))
                .getAsJsonObject();
        List<JsonObject> events = new ArrayList<>();
        for (JsonElement each : trace.getAsJsonArray("traceEvents")) {
            events.add(each.getAsJsonObject());
        }
        return events;
    }

    private static List<JsonObject> of(Timeline timeline, String phase) {
        return events(timeline).stream()
                .filter(e -> text(e, "ph").equals(phase))
                .toList();
    }

    private static String text(JsonObject event, String name) {
        return event.get(name).getAsString();
    }

    private static BigDecimal begin(JsonObject event) {
        return event.get("ts").getAsBigDecimal();
    }

    private static BigDecimal end(JsonObject slice) {
        return begin(slice).add(slice.get("dur").getAsBigDecimal());
    }

    private static String track(JsonObject event) {
        return text(event, "pid") + "/" + text(event, "tid");
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyEventHasWhatItsPhaseNeeds(Map.Entry<String, Timeline> run) {
        for (JsonObject event : events(run.getValue())) {
            for (String needed : List.of("ph", "pid", "tid", "name")) {
                assertTrue(event.has(needed), event::toString);
            }
            switch (text(event, "ph")) {
                case "M" -> assertTrue(event.getAsJsonObject("args").size() == 1);
                case "X" -> assertTrue(event.get("dur").getAsBigDecimal().signum() > 0);
                case "i" -> assertEquals("t", text(event, "s"));
                case "s" -> assertTrue(event.has("id"));
                case "f" -> assertEquals("e", text(event, "bp"));
                default -> throw new AssertionError(event);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyProcessHasANameAndAPlaceOfItsOwn(Map.Entry<String, Timeline> run) {
        Set<String> pids = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (JsonObject event : of(run.getValue(), "M")) {
            JsonObject args = event.getAsJsonObject("args");
            switch (text(event, "name")) {
                case "process_name" -> assertTrue(pids.add(text(event, "pid")), "two processes with one pid");
                case "process_sort_index" -> assertTrue(places.add(text(args, "sort_index")));
                default -> assertEquals("thread_name", text(event, "name"));
            }
        }
        assertEquals(run.getValue().processes().size(), pids.size());
        assertEquals(pids.size(), places.size());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void slicesOfATrackLieWithinEachOtherOrApart(Map.Entry<String, Timeline> run) {
        Map<String, List<JsonObject>> tracks = new HashMap<>();
        of(run.getValue(), "X")
                .forEach(slice -> tracks.computeIfAbsent(track(slice), t -> new ArrayList<>())
                        .add(slice));
        for (List<JsonObject> slices : tracks.values()) {
            for (JsonObject a : slices) {
                for (JsonObject b : slices) {
                    boolean apart = end(a).compareTo(begin(b)) <= 0 || end(b).compareTo(begin(a)) <= 0;
                    assertTrue(apart || contains(a, b) || contains(b, a), () -> a + " and " + b);
                }
            }
        }
    }

    private static boolean contains(JsonObject outer, JsonObject inner) {
        return begin(outer).compareTo(begin(inner)) <= 0 && end(outer).compareTo(end(inner)) >= 0;
    }

    @ParameterizedTest
    @MethodSource("runs")
    void everyFlowLeadsFromWithinASliceToWithinALaterOne(Map.Entry<String, Timeline> run) {
        List<JsonObject> slices = of(run.getValue(), "X");
        Map<String, JsonObject> starts = new HashMap<>();
        of(run.getValue(), "s").forEach(start -> assertTrue(starts.put(text(start, "id"), start) == null));
        List<JsonObject> ends = of(run.getValue(), "f");
        assertEquals(starts.size(), ends.size());
        for (JsonObject end : ends) {
            JsonObject start = starts.get(text(end, "id"));
            assertEquals(text(start, "name"), text(end, "name"));
            assertEquals(text(start, "cat"), text(end, "cat"));
            assertTrue(begin(start).compareTo(begin(end)) <= 0);
            assertTrue(isWithin(slices, start), start::toString);
            assertTrue(isWithin(slices, end), end::toString);
        }
    }

    private static boolean isWithin(List<JsonObject> slices, JsonObject event) {
        return slices.stream()
                .anyMatch(slice -> track(slice).equals(track(event))
                        && begin(slice).compareTo(begin(event)) <= 0
                        && end(slice).compareTo(begin(event)) > 0);
    }

    @Test
    void startsAndJoinsAreFlows() {
        List<String> names = of(SampleRuns.recorded().get("three-joined"), "s").stream()
                .map(flow -> text(flow, "name"))
                .toList();
        assertTrue(names.contains("started"), names::toString);
        assertTrue(names.contains("its end was waited for"), names::toString);
    }

    @Test
    void printedLinesAreInstants() {
        List<JsonObject> prints = of(SampleRuns.recorded().get("join"), "i");
        assertEquals("进程开启——————————", text(prints.get(0), "name"));
        assertEquals(46_100, prints.get(0).get("ts").getAsLong());
    }
}
