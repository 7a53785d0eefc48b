package dev.procession.shell.console;

import dev.procession.engine.session.Documentation;
import dev.procession.text.CellWidth;
import dev.procession.text.JavaHighlighter;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jline.reader.LineReader;

/** Prints, above the line being typed, the signatures and the documentation of the method at the cursor. */
final class SignatureHelp {

    private static final int MOST_SIGNATURES = 12;
    private static final String INDENT = "    ";

    private final InputLanguage editing;
    private final Consumer<List<StyledLine>> print;
    private final IntSupplier width;
    private final CellWidth cells;
    private String shownFor = "";

    SignatureHelp(InputLanguage editing, Consumer<List<StyledLine>> print, IntSupplier width, CellWidth cells) {
        this.editing = editing;
        this.print = print;
        this.width = width;
        this.cells = cells;
    }

    /**
     * Shows the signatures of the call at the cursor, once for each place.
     *
     * @return false if the cursor is not behind an opening bracket or a comma, or if they were just shown for this
     *     place
     */
    boolean showSignatures(LineReader reader) {
        String before = reader.getBuffer().upToCursor();
        String last = before.stripTrailing();
        if (!last.endsWith("(") && !last.endsWith(",") || before.equals(shownFor)) {
            shownFor = "";
            return false;
        }
        shownFor = before;
        return show(find(before), false);
    }

    /** Shows signatures and documentation of the name at the cursor; false if there is none. */
    boolean show(LineReader reader) {
        String before = reader.getBuffer().upToCursor();
        String behind = reader.getBuffer().toString().substring(before.length());
        int word = 0;
        while (word < behind.length() && Character.isJavaIdentifierPart(behind.charAt(word))) {
            word++;
        }
        String name = before + behind.substring(0, word);
        List<Documentation> found = find(name + "(");
        return show(found.isEmpty() ? find(name) : found, true);
    }

    private List<Documentation> find(String code) {
        return editing.documentation().apply(code, code.length());
    }

    private boolean show(List<Documentation> found, boolean texts) {
        List<StyledLine> lines = new ArrayList<>();
        for (Documentation each : found.subList(0, Math.min(MOST_SIGNATURES, found.size()))) {
            lines.addAll(JavaHighlighter.lines(each.signature()));
            if (texts && !each.text().isEmpty()) {
                for (String line :
                        Wrap.lines(TerminalSafe.line(each.text()), width.getAsInt() - INDENT.length(), cells)) {
                    lines.add(StyledLine.of(INDENT + line, Style.DIM));
                }
            }
        }
        print.accept(lines);
        return !lines.isEmpty();
    }
}
