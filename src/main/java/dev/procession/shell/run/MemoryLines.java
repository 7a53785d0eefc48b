package dev.procession.shell.run;

import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.util.List;
import java.util.Locale;

/** The sentences about a run that took, or met, the end of the machine's memory. */
final class MemoryLines {

    private MemoryLines() {}

    /** What is said when a run is ended since its processes together have taken too much; all amounts in bytes. */
    static String tooMuch(long bytes, long mostBytes, long leftBytes, Messages messages) {
        return bytes > mostBytes
                ? messages.text("memory.most", amount(bytes), amount(mostBytes), allowing(bytes))
                : messages.text("memory.left", amount(bytes), amount(leftBytes));
    }

    static List<StyledLine> killedBySystem(long pid, Messages messages) {
        return messages.lines(messages.text("memory.killed", Long.toString(pid)), Style.WARNING);
    }

    private static String amount(long bytes) {
        return bytes >> 20 < 1000
                ? (bytes >> 20) + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30));
    }

    /** What to allow if this was meant: twice as much, as one types it. */
    private static String allowing(long bytes) {
        long mega = bytes >> 19;
        return mega < 1024 ? mega + "m" : (mega + 1023) / 1024 + "g";
    }
}
