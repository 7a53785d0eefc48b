package dev.procession.shell.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.view.View;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Acquired;
import dev.procession.trace.Event.Exited;
import dev.procession.trace.Event.Launched;
import dev.procession.trace.Event.Prepared;
import dev.procession.trace.Event.Printed;
import dev.procession.trace.Event.Released;
import dev.procession.trace.Event.Reparented;
import dev.procession.trace.Event.Started;
import dev.procession.trace.Event.Stream;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionEpisodesTest {

    private final RecordedConsole console = new RecordedConsole();
    private final List<RunView> finished = new ArrayList<>();
    private final Messages messages = new Messages(console, Language.EN);
    private final SessionEpisodes episodes = new SessionEpisodes(messages, () -> {}, finished::add);
    private long t = 1_000_000_000;
    private long seq;

    private void happens(Event... events) {
        episodes.onEvents(List.of(events));
    }

    private Event mainBegins() {
        return new Started(t += 1_000_000, 10, ++seq, 1, "MainProcess", false, "typed code", 0);
    }

    private Event mainPrints(String text) {
        return new Printed(t += 1_000_000, 10, ++seq, 10, Stream.OUT, text);
    }

    private Event starts(long child) {
        return new Launched(t += 1_000_000, 10, ++seq, child, "Process-" + child);
    }

    private Event ends(long child) {
        return new Exited(t += 1_000_000, 10, ++seq, child, 0);
    }

    private Event takes(long who, long lock) {
        return new Acquired(t += 1_000_000, who, ++seq, lock, "lock");
    }

    private Event gives(long who, long lock) {
        return new Released(t += 1_000_000, who, ++seq, lock, "lock");
    }

    private Event mainWaitsFor(long lock) {
        return new Waiting(t += 1_000_000, 10, ++seq, Waits.LOCK, lock, "lock", -1);
    }

    private List<String> names() {
        RunView episode = episodes.episode();
        assertNotNull(episode);
        return episode.timeline().processes().stream().map(ProcessRecord::name).toList();
    }

    @Test
    void whatMainPrintsAloneIsShownAsItIs() {
        episodes.beginEvaluation(null);
        happens(mainBegins(), mainPrints("one\ntwo"), mainPrints(" and a half\nthr"), mainPrints("ee"));
        episodes.endEvaluation();
        assertEquals("one\ntwo and a half\nthree", console.text());
        assertNull(episodes.episode());
    }

    @Test
    void anEpisodeBeginsWithTheCodeThatStartsAProcess() {
        episodes.beginEvaluation(null);
        happens(mainBegins(), mainPrints("long ago\n"));
        episodes.beginEvaluation(null);
        happens(mainPrints("just before\n"), starts(11));
        assertTrue(episodes.hasLivingChildren());
        assertTrue(console.text().contains("starts Process-11"), console.text());
        assertEquals(List.of("MainProcess", "Process-11"), names());
        assertFalse(episodes.episode().timeline().events().stream()
                .anyMatch(e -> e instanceof Printed p && p.text().startsWith("long ago")));
    }

    @Test
    void anEpisodeGoesOnUntilCodeIsTypedAfterAllHaveEnded() {
        happens(mainBegins());
        episodes.beginEvaluation(null);
        happens(starts(11));
        episodes.beginEvaluation(null);
        happens(starts(12), ends(11));
        episodes.beginEvaluation(null);
        happens(ends(12), mainPrints("joined\n"));
        assertEquals(List.of("MainProcess", "Process-11", "Process-12"), names());
        assertTrue(console.text().contains("prints: joined"), "still part of the episode: " + console.text());
        episodes.beginEvaluation(null);
        happens(mainPrints("plain again\n"));
        assertTrue(console.text().endsWith("plain again"));
        happens(starts(13));
        assertEquals(List.of("MainProcess", "Process-13"), names());
    }

    @Test
    void severalProcessesStartedOneAfterTheOtherByOnePieceOfCodeAreOneEpisode() {
        happens(mainBegins());
        episodes.beginEvaluation(null);
        happens(starts(11), ends(11), starts(12), ends(12));
        assertEquals(List.of("MainProcess", "Process-11", "Process-12"), names());
    }

    @Test
    void anEpisodeIsFinishedWhenAllHaveEndedAndTheCodeThatStartedThemIsThrough() {
        happens(mainBegins());
        episodes.beginEvaluation(null);
        happens(starts(11), ends(11), starts(12));
        episodes.endEvaluation();
        assertEquals(List.of(), finished, "one lives");
        happens(ends(12));
        assertEquals(List.of(episodes.episode()), finished);
        episodes.beginEvaluation(null);
        happens(starts(13), ends(13));
        assertEquals(1, finished.size(), "more may come");
        episodes.endEvaluation();
        assertEquals(2, finished.size());
    }

    @Test
    void mainThatAloneWaitsForALockOfTheDeadBeginsAnEpisodeAndALockThatSomebodyMayReleaseDoesNot() {
        happens(mainBegins());
        episodes.beginEvaluation(null);
        happens(starts(11), takes(11, 5), takes(11, 6), gives(11, 6), ends(11));
        episodes.endEvaluation();
        RunView first = episodes.episode();
        episodes.beginEvaluation(null);
        happens(mainWaitsFor(6));
        assertEquals(first, episodes.episode());
        happens(mainWaitsFor(5));
        assertEquals(List.of("MainProcess"), names());
        episodes.endEvaluation();
        assertEquals(2, finished.size());
        episodes.beginEvaluation(null);
        happens(gives(10, 5));
        episodes.beginEvaluation(null);
        happens(mainWaitsFor(5));
        assertEquals(finished.get(1), episodes.episode(), "somebody has released it since");
    }

    @Test
    void mainThatTakesALockTwiceBeginsAnEpisodeThatExplainsIt() {
        happens(mainBegins());
        episodes.beginEvaluation(null);
        happens(takes(10, 5));
        episodes.endEvaluation();
        assertNull(episodes.episode());
        episodes.beginEvaluation(null);
        happens(mainWaitsFor(5));
        String text = console.text().replaceAll("\\s+", " ");
        assertTrue(text.contains("Deadlock: main waits for lock lock, which it holds itself."), text);
        assertTrue(text.contains("Ctrl-C ends it."), text);
    }

    @Test
    void jvmsThatAreReadyAreInEveryPictureUntilTheyHaveWorkOrEnd() {
        assertNull(episodes.present());
        happens(mainBegins(), prepares(21), prepares(22), prepares(23));
        assertNull(episodes.episode());
        assertReady("21", "22", "23");
        episodes.beginEvaluation(null);
        happens(starts(21), ends(21));
        episodes.endEvaluation();
        assertReady("22", "23");
        episodes.beginEvaluation(null);
        happens(starts(22), prepares(24));
        assertEquals(List.of("MainProcess", "Process-22"), names());
        assertReady("23", "24");
        happens(ends(22), ends(24), new Reparented(t += 1_000_000, 1, ++seq, 23, 10, 1));
        assertReady("23");
        assertFalse(console.text().contains("orphan"), console.text());
    }

    private void assertReady(String... pids) {
        String tree = String.join(
                "\n",
                View.TREE.draw(episodes.present(), messages.layout()).stream()
                        .map(line -> line.text())
                        .filter(line -> line.contains("PREFORK"))
                        .toList());
        for (String pid : List.of("21", "22", "23", "24")) {
            assertEquals(List.of(pids).contains(pid), tree.contains(pid + "<-10"), tree);
        }
    }

    private Event prepares(long child) {
        return new Prepared(t += 1_000_000, 10, ++seq, child);
    }

    @Test
    void aProcessThatStartsAfterAnEpisodeWasFinishedBeginsAnother() {
        happens(mainBegins());
        episodes.beginEvaluation(null);
        happens(starts(11), ends(11));
        episodes.endEvaluation();
        happens(starts(12), ends(12));
        assertEquals(2, finished.size());
        assertEquals(List.of("MainProcess", "Process-12"), names());
    }
}
