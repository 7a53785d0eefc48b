package dev.procession.timeline.draw;

import dev.procession.text.Layout;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Deadlock;
import dev.procession.timeline.Deadlock.Kind;
import dev.procession.timeline.Deadlock.Member;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.ProcessRef;
import dev.procession.timeline.Timeline;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waiting;
import dev.procession.trace.Event.Waits;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts deadlocks into words: who waits for what, and who holds it. */
public final class DeadlockText {

    /** Nobody reads longer circles; the rest is only counted. */
    private static final int MAX_MEMBERS = 8;

    private final Timeline timeline;
    private final Layout layout;
    private final Phrases phrases;

    public DeadlockText(Timeline timeline, Layout layout) {
        this.timeline = timeline;
        this.layout = layout;
        phrases = new Phrases(layout);
    }

    /** The deadlock that contains the process at the end of the timeline; empty if none does. */
    public Optional<Deadlock> of(ProcessRecord process) {
        return timeline.deadlocks().stream()
                .filter(one -> one.end() == null && one.contains(process))
                .findFirst();
    }

    /** Names each member with its wait, and says why none can go on and what to change in the program. */
    public String sentence(Deadlock deadlock) {
        List<Member> members = deadlock.members();
        String all = members.stream()
                .limit(MAX_MEMBERS)
                .map(this::link)
                .collect(Collectors.joining(layout.say("semicolon")));
        if (members.size() > MAX_MEMBERS) {
            all = layout.say("deadlock.more", all, members.size() - MAX_MEMBERS);
        }
        if (deadlock.kind() == Kind.ALL_WAIT) {
            String sentence = layout.say(members.size() == 1 ? "deadlock.alone" : "deadlock.all", all);
            return joined(sentence, advice(members));
        }
        String key = members.size() == 1 ? "deadlock.self" : members.size() == 2 ? "deadlock.two" : "deadlock.circle";
        return layout.say(key, all);
    }

    private String joined(String sentence, String advice) {
        return advice.isEmpty() ? sentence : layout.say("sentences", sentence, advice);
    }

    private String link(Member member) {
        Waiting wait = member.waiting();
        String name = phrases.name(member.process());
        if (wait.what() == Waits.LOCK && !member.on().isEmpty()) {
            boolean own = member.on().stream()
                    .allMatch(holder -> holder.pid() == member.process().pid());
            String key = own ? "deadlock.lock.own" : "deadlock.lock";
            return layout.say(key, name, phrases.lock(wait.name(), wait.target()), names(member.on()));
        }
        String target = member.on().isEmpty() ? "" : phrases.name(member.on().get(0));
        return layout.say("deadlock.link", name, phrases.wait(wait.what(), target, wait.name(), wait.timeoutNanos()));
    }

    private String names(List<ProcessRef> processes) {
        return processes.stream().map(phrases::name).collect(Collectors.joining(layout.say("comma")));
    }

    /** What students overlook when they write such a program; empty if no such case applies. */
    private String advice(List<Member> members) {
        for (Member member : members) {
            if (member.waiting().what() == Waits.PIPE_RECV) {
                String pipe = TerminalSafe.line(member.waiting().name());
                return members.size() == 1
                        ? layout.say("deadlock.pipe.own", phrases.name(member.process()), pipe)
                        : layout.say("deadlock.pipe", pipe);
            }
            Optional<Member> full = members.stream()
                    .filter(other -> other.waiting().what() == Waits.QUEUE_PUT && isAwaited(other, member))
                    .findFirst();
            if (full.isPresent()) {
                String queue = TerminalSafe.line(full.get().waiting().name());
                return layout.say("deadlock.put", phrases.name(full.get().process()), queue);
            }
        }
        return "";
    }

    private static boolean isAwaited(Member process, Member by) {
        boolean forItsEnd = by.waiting().what() == Waits.JOIN || by.waiting().what() == Waits.EXIT;
        return forItsEnd
                && by.on().stream()
                        .anyMatch(one -> one.pid() == process.process().pid());
    }

    /** The sentences about the deadlocks to which this event belongs, as the beginning of one of the waits. */
    public List<String> sentencesAbout(Event event) {
        return timeline.deadlocks().stream()
                .filter(one -> event instanceof Waiting && one.contains(event))
                .map(this::sentence)
                .toList();
    }
}
