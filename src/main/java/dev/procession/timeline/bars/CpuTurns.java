package dev.procession.timeline.bars;

import dev.procession.text.Layout;
import dev.procession.timeline.Scheduling;
import dev.procession.timeline.Timeline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A close-up of a run: a window so short that it shows how the processes take turns on the CPU. */
final class CpuTurns {

    private static final int MIN_PROCESSES = 2;
    private static final int STEPS_PER_WINDOW = 4;

    private enum Turn {
        NEITHER(" ", " ", ""),
        ON("█", "#", "cpu.on"),
        ON_FOR_A_MOMENT("│", "|", "cpu.moment"),
        READY("─", "_", "cpu.ready.long");

        private static final double MOST_OF_IT = 0.5;
        private static final double SOME_OF_IT = 0.1;

        private final String fancy;
        private final String plain;
        private final String legend;

        Turn(String fancy, String plain, String legend) {
            this.fancy = fancy;
            this.plain = plain;
            this.legend = legend;
        }

        static Turn of(double on, double ready) {
            if (on >= MOST_OF_IT) {
                return ON;
            }
            if (on >= SOME_OF_IT) {
                return ON_FOR_A_MOMENT;
            }
            return ready >= MOST_OF_IT ? READY : NEITHER;
        }

        String glyph(Layout layout) {
            return layout.pick(fancy, plain);
        }
    }

    private final List<Scheduling> schedulings;
    private final BarScale scale;

    private CpuTurns(List<Scheduling> schedulings, BarScale scale) {
        this.schedulings = schedulings;
        this.scale = scale;
    }

    /**
     * The window of the run in which the CPU changes from one process to another most often; null if it never does.
     *
     * @param interval the time of one cell, in nanoseconds
     */
    static @Nullable CpuTurns busiest(List<Scheduling> schedulings, Timeline timeline, long interval, int cells) {
        if (interval <= 0 || schedulings.size() < MIN_PROCESSES) {
            return null;
        }
        long length = interval * cells;
        CpuTurns best = null;
        int most = 1;
        for (long from = timeline.origin(); from < timeline.end(); from += Math.max(1, length / STEPS_PER_WINDOW)) {
            CpuTurns turns = new CpuTurns(schedulings, new BarScale(from, from + length, cells));
            int changes = turns.changes();
            if (changes > most) {
                most = changes;
                best = turns;
            }
        }
        return best;
    }

    BarScale scale() {
        return scale;
    }

    /** How often the process that uses most of a cell is another one than in the cell before. */
    private int changes() {
        List<double[]> rows =
                schedulings.stream().map(each -> scale.shares(each.onCpu())).toList();
        int changes = 0;
        int had = -1;
        for (int cell = 0; cell < scale.cells(); cell++) {
            int has = had;
            double most = Turn.SOME_OF_IT;
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i)[cell] > most) {
                    most = rows.get(i)[cell];
                    has = i;
                }
            }
            changes += has != had ? 1 : 0;
            had = has;
        }
        return changes;
    }

    /** The cells of the process at this place in the list of schedulings. */
    String row(int process, Layout layout) {
        double[] on = scale.shares(schedulings.get(process).onCpu());
        double[] ready = scale.shares(schedulings.get(process).ready());
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < on.length; i++) {
            row.append(Turn.of(on[i], ready[i]).glyph(layout));
        }
        return row.toString();
    }

    static List<String> legend(Layout layout) {
        return List.of(Turn.ON, Turn.ON_FOR_A_MOMENT, Turn.READY).stream()
                .map(turn -> turn.glyph(layout) + " " + layout.say(turn.legend))
                .toList();
    }
}
