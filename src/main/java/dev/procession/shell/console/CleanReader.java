package dev.procession.shell.console;

import dev.procession.text.TerminalSafe;
import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * JLine's reader, for which Ctrl-D is a key, and which shows no character that could control the terminal: neither in the text being typed or pasted,
 * nor in what stands below it, such as the names that Tab offers or the text that Ctrl-R looks for. The text itself
 * stays as it is.
 */
final class CleanReader extends LineReaderImpl {

    private static final String END_OF_INPUT = "procession-end-of-input";
    private static final String CTRL_D = "\u0004";

    CleanReader(Terminal terminal, String name) {
        super(terminal, name, null);
        keepCtrlD(terminal);
        getWidgets().put(END_OF_INPUT, this::endInput);
        getKeyMaps().get(MAIN).bind(new Reference(END_OF_INPUT), CTRL_D);
    }

    /**
     * Makes Ctrl-D a key like any other, even while no line is being read. Otherwise the terminal takes it for an end
     * of input then, of which JLine finds nothing when it reads on. Closing the terminal restores its settings.
     */
    private static void keepCtrlD(Terminal terminal) {
        setEndKey(terminal, 0);
    }

    /** Lets the terminal take Ctrl-D for an end of input, as other programs on it expect. */
    static void giveBackCtrlD(Terminal terminal) {
        setEndKey(terminal, CTRL_D.charAt(0));
    }

    private static void setEndKey(Terminal terminal, int key) {
        Attributes attributes = terminal.getAttributes();
        attributes.setControlChar(ControlChar.VEOF, key);
        terminal.setAttributes(attributes);
    }

    private boolean endInput() {
        if (getBuffer().length() == 0) {
            throw new EndOfFileException();
        }
        callWidget(DELETE_CHAR_OR_LIST);
        return true;
    }

    @Override
    public AttributedString getDisplayedBufferWithPrompts(List<AttributedString> secondaryPrompts) {
        return clean(super.getDisplayedBufferWithPrompts(secondaryPrompts));
    }

    @Override
    protected void redisplay(boolean flush) {
        Supplier<AttributedString> below = post;
        if (below != null && !(below instanceof Clean)) {
            post = new Clean(below);
        }
        super.redisplay(flush);
    }

    private record Clean(Supplier<AttributedString> text) implements Supplier<AttributedString> {
        @Override
        public AttributedString get() {
            return clean(text.get());
        }
    }

    static AttributedString clean(AttributedString text) {
        int i = 0;
        while (i < text.length() && isClean(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        AttributedStringBuilder clean = new AttributedStringBuilder(text.length());
        for (i = 0; i < text.length(); ) {
            int point = Character.codePointAt(text, i);
            clean.style(text.styleAt(i));
            clean.append(Character.toString(point == '\n' || point == '\t' ? point : TerminalSafe.visible(point)));
            i += Character.charCount(point);
        }
        return clean.toAttributedString();
    }

    private static boolean isClean(char c) {
        return c >= 0x20 && c < 0x7f || c == '\n' || c == '\t';
    }
}
