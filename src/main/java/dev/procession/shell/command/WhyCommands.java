package dev.procession.shell.command;

import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.cause.RowExplanation;
import dev.procession.timeline.feed.RowNumbers;

/** The command {@code /why}: explains one row of the timeline, or the order of two. */
public final class WhyCommands {

    private static final String NUMBER = "[0-9]{1,9}";

    private final Foreground foreground;
    private final Messages messages;

    public WhyCommands(Foreground foreground, Messages messages) {
        this.foreground = foreground;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("why", this::why).alsoWhileRunning());
    }

    private void why(String typed) {
        Timeline timeline = foreground.shown();
        if (timeline == null) {
            messages.note("timeline.none");
            return;
        }
        String[] words = typed.split("\\s+");
        if (typed.isEmpty() || words.length > 2) {
            messages.warn("why.usage");
            return;
        }
        int[] rows = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            rows[i] = words[i].matches(NUMBER) ? Integer.parseInt(words[i]) : 0;
            if (rows[i] < 1 || rows[i] > RowNumbers.of(timeline).count()) {
                sayNoSuchRow(words[i], RowNumbers.of(timeline).count());
                return;
            }
        }
        messages.print(
                rows.length == 1
                        ? RowExplanation.row(timeline, rows[0], messages.lineLayout())
                        : RowExplanation.pair(timeline, rows[0], rows[1], messages.lineLayout()));
    }

    private void sayNoSuchRow(String word, int count) {
        if (count == 0) {
            messages.warn("why.norows");
        } else {
            messages.warn("why.unknown", TerminalSafe.line(word), count);
        }
    }
}
