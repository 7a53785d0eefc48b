package dev.procession.shell.run;

import dev.procession.text.TerminalSafe;
import dev.procession.trace.Event;
import dev.procession.trace.TraceHeader;
import java.io.PrintWriter;
import java.util.List;

/**
 * What the processes of a run print, and nothing else, each text on the stream to which it was printed, as if the
 * program had been started without procession. Text that went around {@code System.out} comes to standard output: the
 * system does not tell from which of the two streams it came.
 */
public final class PrintedText implements ProgramOutput {

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean terminal;

    /** @param terminal whether a terminal shows the text, which characters that control terminals must not reach */
    public PrintedText(PrintWriter out, PrintWriter err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    @Override
    public void begin(TraceHeader header) {
        // a program prints nothing about itself
    }

    @Override
    public boolean show(List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.Printed printed) {
                PrintWriter to = printed.stream() == Event.Stream.ERR ? err : out;
                to.print(terminal ? TerminalSafe.text(printed.text()) : printed.text());
                to.flush();
            }
        }
        return !out.checkError();
    }
}
