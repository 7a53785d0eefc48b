package dev.procession.timeline.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Screens;
import dev.procession.timeline.ScriptedRun;
import dev.procession.timeline.ScriptedRun.Actor;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.RowExplanation;
import dev.procession.timeline.compare.Comparison;
import dev.procession.timeline.draw.StateInterval;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pictures of a run say whose order the shell chose. */
class SteeredRunTest {

    private static final Layout WIDE = Screens.plain(1000);

    /** Two processes count up one number, and one update is lost. */
    private static Timeline lostUpdate(RunConditions conditions) {
        ScriptedRun run = new ScriptedRun("counters").at(conditions);
        Actor main = run.main(4310);
        Actor one = run.child("Process-1", 4321, main);
        Actor two = run.child("Process-2", 4322, main);
        run.at(0, main).begins();
        run.at(1, main).launches(one).launches(two).waits(Waits.TURN, 0, "", -1);
        run.at(50, one).begins().waits(Waits.TURN, 0, "", -1);
        run.at(50, two).begins().waits(Waits.TURN, 0, "", -1);
        run.at(60, one).resumes().reads("n", "0").waits(Waits.TURN, 0, "", -1);
        run.at(70, two).resumes().reads("n", "0").writes("n", "1");
        run.at(72, main).reaps(two, 0);
        run.at(90, one).resumes().writes("n", "1");
        run.at(92, main).reaps(one, 0);
        run.at(95, main).resumes().prints("n=1\n");
        run.at(96, run.shell()).reaps(main, 0);
        return run.recorded();
    }

    private static Timeline steered() {
        return lostUpdate(RunConditions.ORDINARY.steered("1.2.2.1"));
    }

    private static String text(List<StyledLine> lines) {
        return lines.stream().map(StyledLine::text).collect(Collectors.joining("\n"));
    }

    @Test
    void theLostUpdateIsSeenAndNoRowSaysThatAProcessWaitedForItsTurn() {
        String feed = text(View.FEED.draw(steered(), WIDE));

        String reads = feed.substring(feed.indexOf("reads n: 0"));
        assertTrue(reads.indexOf("reads n: 0", 1) < reads.indexOf("writes n: 1"), feed);
        assertTrue(reads.lastIndexOf("writes n: 1") > reads.indexOf("writes n: 1"), feed);
        assertFalse(feed.contains("turn"), feed);
    }

    @Test
    void everyPictureSaysInOneSentenceThatTheOrderWasChosen() {
        String sentence = "This run was steered: one process moved at a time, in the order that was chosen"
                + " (--order 1.2.2.1).";
        for (View view : View.values()) {
            String picture = text(view.draw(steered(), WIDE));
            assertEquals(2, picture.split(java.util.regex.Pattern.quote(sentence), -1).length, picture);
        }
        Comparison.Side side = new Comparison.Side("A", steered());
        assertTrue(text(Comparison.draw(side, side, WIDE)).contains(sentence));
        assertTrue(text(View.LANES.draw(steered(), Screens.chinese(1000))).contains("顺序是选定的"));
        assertFalse(
                text(View.LANES.draw(lostUpdate(RunConditions.ORDINARY), WIDE)).contains("steered"));
    }

    @Test
    void anOrderThatWasChosenIsNotCalledChance() {
        int second = 6;
        assertEquals(
                "Nothing in the program forces row 5 to come before row 6: Process-1 did not wait for row 5. In this run"
                        + " the order was chosen: by --order 1.2.2.1.",
                text(RowExplanation.pair(steered(), 5, second, WIDE)).split("\n")[2]);
        for (String order : new String[] {"1.2.2.1", ""}) {
            Timeline chosen = lostUpdate(RunConditions.ORDINARY.steered(order));
            for (int row = 1; row <= 9; row++) {
                String why = text(RowExplanation.row(chosen, row, WIDE));
                assertFalse(why.contains("chance"), why);
            }
        }
        assertTrue(text(RowExplanation.row(lostUpdate(RunConditions.ORDINARY), second, WIDE))
                .contains("by chance"));
    }

    @Test
    void aProcessThatStandsAtItsGateDoesNotRun() {
        Timeline run = steered();
        assertEquals(2, StateInterval.workNanos(run.process(1)) / 1_000_000);
        assertTrue(text(View.BARS.draw(run, WIDE)).contains("waits for its turn"));
    }
}
