package dev.procession.shell.console;

import dev.procession.text.TerminalSafe;
import java.io.InputStream;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.Reference;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/**
 * JLine's reader, for which Ctrl-D is a key, and which shows no character that could control the terminal: neither in the text being typed or pasted,
 * nor in what stands below it, such as the names that Tab offers or the text that Ctrl-R looks for. The text itself
 * stays as it is.
 */
final class CleanReader extends LineReaderImpl {

    private static final String END_OF_INPUT = "procession-end-of-input";
    private static final String CTRL_D = "\u0004";

    /** What is pasted arrives within this time; no person types as fast. */
    private static final long TOGETHER_MILLIS = 10;

    /** A longer text is not drawn with each character of it, as long as more of it is there. */
    private static final int LONG_CHARS = 500;

    private final TypedAhead ahead;
    private final LongConsumer tooLong;
    private @Nullable Thread readingThread;
    private boolean replaying;

    CleanReader(Terminal terminal, String name) {
        this(terminal, name, new TypedAhead(InputStream.nullInputStream(), terminal.encoding()), length -> {});
    }

    /** @param tooLong as in {@link InputLanguage#tooLong()} */
    CleanReader(Terminal terminal, String name, TypedAhead ahead, LongConsumer tooLong) {
        super(terminal, name, null);
        this.ahead = ahead;
        this.tooLong = tooLong;
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

    /** The character that has arrived behind the key being handled; negative if none has. */
    int nextIfThere() {
        return bindingReader.peekCharacter(TOGETHER_MILLIS);
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
    public String readLine(String prompt) {
        readingThread = Thread.currentThread();
        try {
            return super.readLine(prompt);
        } finally {
            readingThread = null;
        }
    }

    /** Takes what a terminal sends between two marks: a pasted text. One that is too long is not taken at all. */
    @Override
    public boolean beginPaste() {
        StringBuilder text = new StringBuilder();
        while (text.length() <= InputLanguage.MOST_CHARS) {
            int point = readCharacter();
            if (point < 0) {
                break; // the terminal has gone
            }
            text.appendCodePoint(point);
            if (point == '~' && endsPaste(text)) {
                text.setLength(text.length() - BRACKETED_PASTE_END.length());
                regionActive = RegionType.PASTE;
                regionMark = getBuffer().cursor();
                getBuffer().write(text.toString().replace('\r', '\n'));
                return true;
            }
        }
        dropPaste(text.length());
        return true;
    }

    /** @param read how much of the pasted text has been read */
    private void dropPaste(int read) {
        TypedAhead.Dropped rest = ahead.dropUntil(BRACKETED_PASTE_END);
        tooLong.accept(read + rest.bytes());
        replay(rest.behind().replaceFirst("^[\r\n]", "")); // an Enter right behind it was meant for it
    }

    private static boolean endsPaste(StringBuilder text) {
        int at = text.length() - BRACKETED_PASTE_END.length();
        return at >= 0 && text.indexOf(BRACKETED_PASTE_END, at) == at;
    }

    /**
     * Reads at once what a terminal without such marks sends when a long text is pasted, and lets the keys of it be
     * pressed again.
     */
    private void absorbFlood() {
        if (Thread.currentThread() != readingThread || replaying || !ahead.isFlood()) {
            return;
        }
        String text = ahead.take(InputLanguage.MOST_CHARS);
        if (text.length() > InputLanguage.MOST_CHARS) {
            boolean marked = text.lastIndexOf(BRACKETED_PASTE_BEGIN) > text.lastIndexOf(BRACKETED_PASTE_END);
            int length = getBuffer().length() + text.length();
            getBuffer().clear();
            if (marked) {
                dropPaste(length);
            } else {
                tooLong.accept(length + ahead.drop());
            }
        } else {
            replay(text);
        }
    }

    private void replay(String text) {
        if (!text.isEmpty()) {
            replaying = true;
            runMacro(text);
        }
    }

    /** Whether more of a long text is there, so that a drawing of it would be outdated at once. */
    private boolean isInTheMiddle() {
        boolean here = Thread.currentThread() == readingThread;
        if (here && replaying) {
            replaying = bindingReader.peekCharacter(1) >= 0;
        }
        return here && getBuffer().length() > LONG_CHARS && (replaying || ahead.waiting() > 0);
    }

    @Override
    protected void redisplay(boolean flush) {
        absorbFlood();
        if (isInTheMiddle()) {
            return;
        }
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
