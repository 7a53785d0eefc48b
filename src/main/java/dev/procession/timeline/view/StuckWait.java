package dev.procession.timeline.view;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Deadlock;
import dev.procession.timeline.EndedProcess;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.timeline.draw.DeadlockText;
import dev.procession.timeline.draw.Durations;
import dev.procession.timeline.draw.Phrases;
import dev.procession.trace.Event.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that waits for an abandoned lock, that is, one whose holder has ended without releasing it. A lock is
 * abandoned when a process is terminated while it holds it. A wait with a timeout ends, but does not get the lock.
 *
 * @param waiter the process that waits
 * @param vain its wait
 * @param holder the process that took the lock last; it may have ended before this timeline begins
 */
public record StuckWait(ProcessRecord waiter, Wait vain, EndedProcess holder) {

    /** A shorter wait is not reported, because the events that end it may still be on their way. */
    private static final long MIN_WAIT_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** The processes that are stuck at the end of the timeline, for at least two seconds. */
    public static List<StuckWait> in(Timeline timeline) {
        List<StuckWait> stuck = new ArrayList<>();
        for (ProcessRecord process : timeline.processes()) {
            Wait wait = process.openWait();
            if (process.hasEnded()
                    || wait == null
                    || wait.what() != Waits.LOCK
                    || timeline.now() - wait.begin() < MIN_WAIT_NANOS) {
                continue;
            }
            List<EndedProcess> holders = timeline.abandonedHolders(wait.targetPid());
            if (!holders.isEmpty()) {
                stuck.add(new StuckWait(process, wait, holders.get(holders.size() - 1)));
            }
        }
        return stuck;
    }

    /** A sentence that names the process, the lock and its holder, and says what the student can do. */
    public String sentence(Timeline timeline, Layout layout) {
        Phrases phrases = new Phrases(layout);
        return layout.say(
                "stuck",
                phrases.name(waiter),
                waiter.pid(),
                TerminalSafe.line(vain.name()),
                phrases.name(holder),
                holder.pid(),
                instant(timeline, layout),
                phrases.shortExit(holder.status()),
                hope(timeline, layout));
    }

    private String hope(Timeline timeline, Layout layout) {
        return vain.timeoutNanos() >= 0
                ? layout.say("stuck.limit")
                : hope(waiter.isMain(), waiter.pid(), timeline, layout);
    }

    /** A sentence that names the members of a deadlock and, if it lasts, says how a student can end it. */
    public static String sentence(Deadlock deadlock, Timeline timeline, Layout layout) {
        String sentence = new DeadlockText(timeline, layout).sentence(deadlock);
        return deadlock.end() == null ? layout.say("sentences", sentence, hope(deadlock, timeline, layout)) : sentence;
    }

    private static String hope(Deadlock deadlock, Timeline timeline, Layout layout) {
        List<Deadlock.Member> members = deadlock.members();
        boolean withMain = members.stream().anyMatch(member -> member.process().isMain());
        return hope(withMain, members.get(members.size() - 1).process().pid(), timeline, layout);
    }

    /** In typed code Ctrl-C stops what main does, but its children go on. */
    private static String hope(boolean main, long pid, Timeline timeline, Layout layout) {
        boolean typed =
                timeline.main().filter(each -> each.begin() < timeline.origin()).isPresent();
        if (!typed) {
            return layout.say("stuck.run");
        }
        return main ? layout.say("stuck.main") : layout.say("stuck.child", pid);
    }

    private String instant(Timeline timeline, Layout layout) {
        long sinceOrigin = holder.end() - timeline.origin();
        return sinceOrigin < 0
                ? layout.say("stuck.before", Durations.exact(-sinceOrigin))
                : layout.say("stuck.at", timeline.millis(holder.end()));
    }
}
