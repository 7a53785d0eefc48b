package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.GoldenFile;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRuns;
import dev.procession.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares every run in every view on every screen with golden files. */
class PicturesTest {

    @TestFactory
    Stream<DynamicTest> picturesAreAsTheyWereWhenAPersonLastLookedAtThem() {
        return ScriptedRuns.all().entrySet().stream()
                .flatMap(run -> Screens.all().entrySet().stream()
                        .map(screen -> DynamicTest.dynamicTest(
                                run.getKey() + " on " + screen.getKey(),
                                () -> check(run.getKey(), run.getValue(), screen.getKey(), screen.getValue()))));
    }

    private static void check(String name, ScriptedRun run, String screen, Layout layout) {
        Timeline timeline = run.recorded();
        StringBuilder pictures = new StringBuilder();
        for (View view : View.values()) {
            add(pictures, view.name(), view.draw(timeline, layout), layout);
        }
        add(pictures, "SUMMARY", Summary.lines(timeline, layout), layout);
        Timeline going = run.until(1200);
        for (View view : List.of(View.LANES, View.BARS, View.TREE)) {
            add(pictures, view + " after 1200 ms", view.draw(going, layout), layout);
        }
        add(pictures, "STATUS after 1200 ms", List.of(StatusLine.of(going, layout)), layout);
        new GoldenFile(name + "." + screen.toLowerCase(Locale.ROOT) + ".txt").check(pictures.toString());
    }

    private static void add(StringBuilder pictures, String title, List<StyledLine> lines, Layout layout) {
        for (StyledLine line : lines) {
            assertTrue(line.width(layout.cells()) <= layout.width(), line::text);
        }
        pictures.append(title).append("\n\n");
        pictures.append(lines.stream().map(StyledLine::text).collect(Collectors.joining("\n")));
        pictures.append("\n\n\n");
    }
}
