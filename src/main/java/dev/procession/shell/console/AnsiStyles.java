package dev.procession.shell.console;

import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.StyledSpan;
import dev.procession.text.TerminalSafe;
import org.jline.utils.AttributedStyle;

/** Turns styles into the escape sequences of a terminal. */
final class AnsiStyles {

    /** Colours that most people can tell apart, on dark and on light backgrounds. */
    private static final int[] LANES = {
        AttributedStyle.BLUE,
        AttributedStyle.GREEN,
        AttributedStyle.MAGENTA,
        AttributedStyle.CYAN,
        AttributedStyle.YELLOW,
        AttributedStyle.RED
    };

    private final boolean colours;

    /** @param colours false where {@code NO_COLOR} asks for none (no-color.org); bold and dim text remain */
    AnsiStyles(boolean colours) {
        this.colours = colours;
    }

    /**
     * The line with its styles as escape sequences, and no others: whatever the text contains, it cannot control the
     * terminal. JLine's {@code AttributedString} is not used, because it draws box
     * characters with another character set, and copying them from the terminal then gives letters.
     */
    String ansi(StyledLine line) {
        StringBuilder text = new StringBuilder();
        for (StyledSpan span : line.spans()) {
            AttributedStyle style = style(span.style());
            if (style.equals(AttributedStyle.DEFAULT)) {
                text.append(TerminalSafe.line(span.text()));
            } else {
                text.append("\u001b[").append(style.toAnsi().strip()).append('m');
                text.append(TerminalSafe.line(span.text())).append("\u001b[0m");
            }
        }
        return text.toString();
    }

    AttributedStyle style(Style wanted) {
        AttributedStyle style = AttributedStyle.DEFAULT;
        if (wanted.lane() >= 0) {
            style = coloured(style, LANES[wanted.lane() % LANES.length]);
        }
        return switch (wanted.tone()) {
            case PLAIN -> style;
            case DIM, COMMENT -> style.faint();
            case STRONG, HEADING -> style.bold();
            case MATCH -> style.bold().underline();
            case CODE -> coloured(style, AttributedStyle.CYAN);
            case KEYWORD -> coloured(style, AttributedStyle.MAGENTA);
            case GOOD, LITERAL -> coloured(style, AttributedStyle.GREEN);
            case WARNING -> coloured(style, AttributedStyle.YELLOW);
            case BAD -> coloured(style, AttributedStyle.RED);
        };
    }

    private AttributedStyle coloured(AttributedStyle style, int colour) {
        return colours ? style.foreground(colour) : style;
    }
}
