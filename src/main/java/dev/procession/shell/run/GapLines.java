package dev.procession.shell.run;

import dev.procession.engine.RecordingRoom;
import dev.procession.engine.Run;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.util.List;

/** The sentences about a run of which not everything could be recorded, since a disk is full for example. */
final class GapLines {

    private GapLines() {}

    /** What is said at once: which directory is full, or cannot be written to, and what to do. */
    static List<StyledLine> atOnce(Run run, Messages messages) {
        RecordingRoom room = run.room();
        return lines(room.isFull() ? "gap.full" : "gap.unwritable", run, messages);
    }

    /** What is said at the end of a run: that something is missing. */
    static List<StyledLine> atEnd(Run run, Messages messages) {
        return run.room().isWhole() ? List.of() : lines("gap.end", run, messages);
    }

    private static List<StyledLine> lines(String key, Run run, Messages messages) {
        String directory = TerminalSafe.line(run.room().directory().toString());
        return messages.lines(messages.text(key, directory), Style.WARNING);
    }
}
