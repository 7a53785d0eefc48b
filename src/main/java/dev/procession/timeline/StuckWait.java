package dev.procession.timeline;

import dev.procession.text.Visible;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that waits for a lock whose holder has ended without releasing it. Nothing will end this wait by itself: the
 * deadlock that follows when a process is terminated at the wrong moment. A wait with a limit ends, but gets nothing.
 *
 * @param waiter who waits
 * @param vain since when and for which lock
 * @param holder who took it last and has ended, perhaps before this timeline begins
 */
public record StuckWait(ProcessLife waiter, Wait vain, Departed holder) {

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
                    || timeline.now() - wait.begin() < WORTH_A_WORD) {
                continue;
            }
            List<Departed> holders = timeline.leftTakenBy(wait.targetPid());
            if (!holders.isEmpty()) {
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
                instant(timeline, layout),
                phrases.shortExit(holder.status()),
                hope(timeline, layout));
    }

    /** In typed code Ctrl-C stops what main does, and its children go on. */
    private String hope(Timeline timeline, Layout layout) {
        if (vain.timeoutNanos() >= 0) {
            return layout.say("stuck.limit");
        }
        boolean typed =
                timeline.main().filter(main -> main.begin() < timeline.origin()).isPresent();
        if (!typed) {
            return layout.say("stuck.run");
        }
        return waiter.isMain() ? layout.say("stuck.main") : layout.say("stuck.child", waiter.pid());
    }

    private String instant(Timeline timeline, Layout layout) {
        long sinceOrigin = holder.end() - timeline.origin();
        return sinceOrigin < 0
                ? layout.say("stuck.before", Durations.exact(-sinceOrigin))
                : layout.say("stuck.at", timeline.millis(holder.end()));
    }
}
