package dev.procession.timeline.draw;

import dev.procession.text.Layout;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.timeline.Timeline;
import dev.procession.trace.RunConditions;
import dev.procession.trace.Speed;
import dev.procession.trace.TraceHeader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Describes the conditions of a run that was slowed down, bound to CPUs or stepped, because they change its times. */
public final class RunConditionLines {

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
        return lines;
    }

    private static void say(String text, Layout layout, List<StyledLine> lines) {
        lines.addAll(LineBuilder.paragraph(layout, text, Style.STRONG));
    }
}
