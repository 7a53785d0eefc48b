package dev.procession.shell.console;

import dev.procession.engine.ShutdownAction;
import dev.procession.shell.state.StateFault;
import dev.procession.text.Language;
import dev.procession.text.Layout;
import dev.procession.text.MessageBundle;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import dev.procession.timeline.draw.TimelineLayout;
import dev.procession.timeline.view.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints the shell's messages in the reader's language on a console. */
public final class Messages {

    private static final int LONGEST_PICTURE = 5_000;
    private static final int PART = 500;

    /** More lines are not shown in pages either, because memory is finite. */
    private static final int MOST_PAGED = 200_000;

    private final Console console;
    private volatile MessageBundle texts;

    public Messages(Console console, Language language) {
        this.console = console;
        this.texts = MessageBundle.of(Messages.class, language);
    }

    public Language language() {
        return texts.language();
    }

    public void language(Language language) {
        texts = MessageBundle.of(Messages.class, language);
    }

    public Console console() {
        return console;
    }

    /** The present layout for pictures. Ask again for each picture, because the terminal may have been resized. */
    public Layout layout() {
        return TimelineLayout.of(console.width(), console.cells(), console.glyphs(), language());
    }

    /** The present layout for rows and sentences, which need not be as narrow as pictures. */
    public Layout lineLayout() {
        return layout(console.lineWidth());
    }

    /** The present layout for a view of a run. */
    public Layout layout(View view) {
        return view == View.FEED ? lineLayout() : layout();
    }

    /** The present layout, but {@code width} cells wide. */
    public Layout layout(int width) {
        return layout().withWidth(width);
    }

    public String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A time as text, in seconds with two digits behind the point. */
    public String seconds(long nanos) {
        return text("seconds", String.format(Locale.ROOT, "%.2f", Math.max(0, nanos) / 1e9));
    }

    public void say(String key, Object... arguments) {
        console.print(lines(text(key, arguments), Style.PLAIN));
    }

    /** Prints a message that the reader may skip, in a dim style. */
    public void note(String key, Object... arguments) {
        console.print(lines(text(key, arguments), Style.DIM));
    }

    /** Prints a message that something did not work, in the style of warnings. */
    public void warn(String key, Object... arguments) {
        console.print(lines(text(key, arguments), Style.WARNING));
    }

    /** Says what is wrong with a file of the user's state, and what was done about it; nothing if it is fine. */
    public void warn(@Nullable StateFault fault) {
        if (fault != null) {
            String key = "state." + fault.kind().name().toLowerCase(Locale.ROOT);
            String file = TerminalSafe.line(fault.file().toString());
            warn(key, file, TerminalSafe.line(String.valueOf(fault.now().getFileName())));
        }
    }

    /** From now on says, too, with what any thread of this JVM fails. */
    public void sayFailuresOfThreads() {
        SpareThreads.hold();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            if (!ShutdownAction.isTooLate()) {
                warn(thrown);
            }
        });
    }

    /** Says what went wrong, in a sentence. Where the system allows no more threads, the next signal still gets one. */
    public void warn(Throwable thrown) {
        if (FailureSentence.isLackOfThreads(thrown)) {
            SpareThreads.release();
        }
        console.print(lines(failure(thrown), Style.WARNING));
    }

    /** What went wrong, as a sentence. */
    public String failure(Throwable thrown) {
        return FailureSentence.of(thrown, texts);
    }

    public void print(List<StyledLine> lines) {
        console.print(lines);
    }

    /**
     * Prints a picture in parts while it is drawn. On a terminal, one of more than {@value #PART} lines is shown in pages
     * instead; where that is impossible it is cut after {@value #LONGEST_PICTURE} lines.
     */
    public void picture(Stream<StyledLine> picture) {
        Iterator<StyledLine> lines = picture.iterator();
        List<StyledLine> part = next(lines, PART);
        if (lines.hasNext() && console.isInteractive()) {
            part.addAll(next(lines, MOST_PAGED - PART));
            if (showPages(part)) {
                note(lines.hasNext() ? "picture.cut" : "picture.paged", part.size());
                return;
            }
            print(part.subList(0, Math.min(part.size(), LONGEST_PICTURE)));
            if (part.size() > LONGEST_PICTURE) {
                note("picture.cut", LONGEST_PICTURE);
            }
            return;
        }
        print(part);
        while (lines.hasNext()) {
            print(next(lines, PART));
        }
    }

    private boolean showPages(List<StyledLine> picture) {
        try {
            return console.show(() -> new Pages(picture, texts, console.cells()));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<StyledLine> next(Iterator<StyledLine> lines, int most) {
        List<StyledLine> part = new ArrayList<>();
        while (part.size() < most && lines.hasNext()) {
            part.add(lines.next());
        }
        return part;
    }

    /** {@code text}, wrapped to the width of the console; line ends in it are kept. */
    public List<StyledLine> lines(String text, Style style) {
        List<StyledLine> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            for (String line : Wrap.lines(part, console.lineWidth(), console.cells())) {
                lines.add(StyledLine.of(line, style));
            }
        }
        return lines;
    }
}
