package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.text.StyledLine;
import dev.procession.timeline.draw.Durations;
import java.util.List;

/**
 * Draws the table of the figures of a run, each with its meaning.
 *
 * <p>The speed-up is the children's own time divided by the wall time without starting up. Sleep counts as own time,
 * because a child alone would sleep as long. Waiting for a lock or a queue does not count, because a child alone would
 * not wait. For children that compute, the speed-up is the true gain only if each has a core of its own. If they share
 * cores, every life gets longer, and the text says that the true gain is smaller.
 */
final class FiguresText {

    private static final double LITTLE_WORK_SHARE = 0.05;
    private static final double SHARED_CORES_RATIO = 1.05;

    private final Figures figures;
    private final boolean bound;
    private final Layout layout;
    private final FigureTable table;

    private FiguresText(Figures figures, boolean bound, Layout layout) {
        this.figures = figures;
        this.bound = bound;
        this.layout = layout;
        table = new FigureTable(layout);
    }

    /** @param bound whether the run was bound to some of the machine's CPUs */
    static List<StyledLine> lines(Figures figures, boolean bound, Layout layout) {
        FiguresText text = new FiguresText(figures, bound, layout);
        text.add("bars.wall", text.seconds(figures.wallNanos()), text.wall());
        if (figures.children() > 1) {
            String own = layout.say(bound ? "bars.own.bound" : "bars.own.meaning", figures.children());
            text.add("bars.own", text.seconds(figures.ownNanos()), own);
            text.add("bars.speedUp", Durations.tenths(figures.speedUp()), text.speedUp());
        }
        text.add("bars.work", text.seconds(figures.workNanos()), text.work());
        text.add("bars.most", Integer.toString(figures.mostAtOnce()), layout.say("bars.most.meaning"));
        return text.table.lines(List.of());
    }

    private void add(String key, String value, String meaning) {
        table.add(layout.say(key), List.of(value), meaning);
    }

    private String seconds(long nanos) {
        return layout.say("seconds", Durations.hundredths(nanos));
    }

    private String wall() {
        return switch (figures.until()) {
            case LAST_EXIT -> layout.say("bars.wall.exit");
            case NOW -> layout.say("bars.wall.now");
            case LAST_EVENT -> layout.say("bars.wall.event");
            case EPISODE -> layout.say("bars.wall.episode");
        };
    }

    private String speedUp() {
        String division =
                layout.say("bars.speedUp.division", seconds(figures.ownNanos()), seconds(figures.countedNanos()));
        String ratio = Durations.tenths(figures.speedUp());
        if (figures.mostChildrenAtOnce() <= 1) {
            return layout.say("bars.speedUp.serial", division);
        }
        if (figures.speedUp() < 1) {
            return layout.say("bars.speedUp.little", division);
        }
        return coresAreShared()
                ? layout.say("bars.speedUp.shared", division, ratio, figures.cores())
                : layout.say("bars.speedUp.parallel", division, ratio);
    }

    private boolean coresAreShared() {
        return figures.cores() > 0 && figures.busyCores() > figures.cores() * SHARED_CORES_RATIO;
    }

    private String work() {
        String busy = Durations.tenths(figures.busyCores());
        if (figures.workNanos() < figures.allLivesNanos() * LITTLE_WORK_SHARE) {
            return layout.say("bars.work.little");
        }
        if (coresAreShared()) {
            return layout.say(bound ? "bars.work.shared.bound" : "bars.work.shared", busy, figures.cores());
        }
        return figures.cores() > 0
                ? layout.say(bound ? "bars.work.cores.bound" : "bars.work.cores", busy, figures.cores())
                : layout.say("bars.work.busy", busy);
    }
}
