package dev.procession.bench;

import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.trace.Event;
import java.util.Arrays;
import java.util.List;

/** Counts the captured lines of the children and detects lines that are lost, torn, duplicated or out of order. */
final class LineCounter implements RunListener {

    private final int[] expected;
    private final int lines;
    private long begin;
    private long end;
    private String wrong = "";

    LineCounter(int children, int lines) {
        this.expected = new int[children];
        this.lines = lines;
    }

    @Override
    public void onEvents(List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.Printed printed) {
                take(printed.text());
            } else if (event instanceof Event.Truncated) {
                wrong = "the run wrote more than is recorded";
            }
        }
        if (Arrays.stream(expected).sum() == expected.length * lines && end == 0) {
            end = System.nanoTime();
        }
    }

    private void take(String text) {
        String[] words = text.strip().split(" ");
        if (words[0].equals("begin")) {
            begin = Long.parseLong(words[1]);
        } else if (words[0].equals("line") && words.length == 3) {
            int child = Integer.parseInt(words[1]);
            if (Integer.parseInt(words[2]) != expected[child]++) {
                wrong = "lost or out of order: " + text;
            }
        } else {
            wrong = "not a line of the program: " + text;
        }
    }

    @Override
    public void onEnd(Run run) {
        if (run.damaged() > 0) {
            wrong = run.damaged() + " damaged pieces";
        }
    }

    /** @throws IllegalStateException if a line was lost or damaged */
    double linesPerSecond() {
        if (!wrong.isEmpty() || end == 0) {
            throw new IllegalStateException(
                    "captured " + Arrays.toString(expected) + " of " + lines + " each. " + wrong);
        }
        return expected.length * (double) lines / ((end - begin) / 1e9);
    }
}
