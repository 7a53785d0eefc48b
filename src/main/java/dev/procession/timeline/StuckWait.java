package dev.procession.timeline;

import dev.procession.text.Visible;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that waits for a lock whose holder has ended without releasing it. Nothing will end this wait by itself: the
 * deadlock that follows when a process is terminated at the wrong moment.
 *
 * @param waiter who waits
 * @param vain since when and for which lock
 * @param holder who held it last and has ended
 */
public record StuckWait(ProcessLife waiter, Wait vain, ProcessLife holder) {

    /** A shorter wait is not worth a word: the end of a holder and its release may still be on their way. */
    private static final long WORTH_A_WORD = TimeUnit.SECONDS.toNanos(2);

    /** Those who wait so at the end of the timeline, for two seconds at least. */
    public static List<StuckWait> in(Timeline timeline) {
        List<StuckWait> stuck = new ArrayList<>();
        for (ProcessLife process : timeline.processes()) {
            Wait wait = process.openWait();
            if (process.hasEnded()
                    || wait == null
                    || wait.what() != Waits.LOCK
                    || wait.timeoutNanos() >= 0
                    || timeline.now() - wait.begin() < WORTH_A_WORD) {
                continue;
            }
            List<ProcessLife> holders = timeline.holders(wait.targetPid());
            if (!holders.isEmpty() && holders.stream().allMatch(ProcessLife::hasEnded)) {
                stuck.add(new StuckWait(process, wait, holders.get(holders.size() - 1)));
            }
        }
        return stuck;
    }

    /** Who waits for what since when, and when the holder ended. */
    public String sentence(Timeline timeline, Layout layout) {
        Phrases phrases = new Phrases(layout);
        return layout.say(
                "stuck",
                phrases.name(waiter),
                waiter.pid(),
                Visible.line(vain.name()),
                phrases.name(holder),
                holder.pid(),
                timeline.millis(holder.end()),
                phrases.shortExit(holder.status()));
    }
}
