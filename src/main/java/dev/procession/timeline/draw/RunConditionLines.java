package dev.procession.timeline.draw;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event.Waits;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceHeader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Describes the conditions of a run that was slowed down, bound to CPUs or stepped, because they change its times. */
public final class RunConditionLines {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final MathContext THREE_DIGITS = new MathContext(3);

    private RunConditionLines() {}

    /** The lines to show below every picture of the run; empty for an ordinary run. */
    public static List<StyledLine> lines(Timeline timeline, Layout layout) {
        RunConditions conditions =
                timeline.header().map(TraceHeader::conditions).orElse(RunConditions.ORDINARY);
        List<StyledLine> lines = new ArrayList<>();
        if (!conditions.isAtNormalSpeed()) {
            BigDecimal oneSecond = BigDecimal.ONE.divide(BigDecimal.valueOf(conditions.speed()), THREE_DIGITS);
            say(
                    layout.say("conditions.speed", Speed.text(conditions.speed()), oneSecond.toPlainString()),
                    layout,
                    lines);
        }
        if (hasSlowStart(timeline)) {
            long sleep = shortestSleepNanos(timeline);
            say(
                    layout.say(
                            "conditions.start",
                            slowestStartNanos(timeline) / NANOS_PER_MILLI,
                            sleep / NANOS_PER_MILLI,
                            Math.round(sleep * conditions.speed() / NANOS_PER_MILLI)),
                    layout,
                    lines);
        }
        if (conditions.isBound()) {
            boolean one = conditions.cpus().numbers().size() == 1;
            say(
                    layout.say(
                            one ? "conditions.cpu" : "conditions.cpus",
                            conditions.cpus().text()),
                    layout,
                    lines);
        }
        if (conditions.steps()) {
            say(layout.say("conditions.steps"), layout, lines);
        }
        String order = conditions.order();
        if (order != null) {
            say(steered(order, layout), layout, lines);
        }
        return lines;
    }

    /** The sentence about a run that the shell steered. */
    private static String steered(String order, Layout layout) {
        return order.isEmpty()
                ? layout.say("conditions.every")
                : layout.say("conditions.order", TerminalSafe.line(order));
    }

    /**
     * Whether starting a process took longer than a shortened sleep, but not longer than the same sleep as the program
     * says it. Then the order of rows can differ from that at normal speed.
     */
    public static boolean hasSlowStart(Timeline timeline) {
        double speed =
                timeline.header().map(header -> header.conditions().speed()).orElse(Speed.NORMAL);
        if (speed <= Speed.NORMAL) {
            return false;
        }
        long sleep = shortestSleepNanos(timeline);
        long start = slowestStartNanos(timeline);
        return sleep < start && start <= sleep * speed;
    }

    private static long slowestStartNanos(Timeline timeline) {
        return timeline.processes().stream()
                .mapToLong(ProcessRecord::bootNanos)
                .max()
                .orElse(0);
    }

    private static long shortestSleepNanos(Timeline timeline) {
        return timeline.processes().stream()
                .flatMap(process -> process.waits().stream())
                .filter(wait -> wait.what() == Waits.SLEEP && wait.timeoutNanos() > 0)
                .mapToLong(Wait::timeoutNanos)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static void say(String text, Layout layout, List<StyledLine> lines) {
        lines.addAll(LineBuilder.paragraph(layout, text, Style.STRONG));
    }
}
