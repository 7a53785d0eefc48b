package dev.procession.shell.console;

import java.util.function.Supplier;
import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.Buffer;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/** Binds the keys that do something else here than in JLine. */
final class KeyBindings {

    static final int INDENTATION = 4;

    private static final String CLOSE_BRACE = "procession-close-brace";
    private static final String TAB = "procession-tab";
    private static final String EXPLAIN = "procession-explain";

    private final CleanReader reader;
    private final InputLanguage editing;
    private final InputHighlighter highlighter;
    private final SignatureHelp documentation;

    KeyBindings(CleanReader reader, InputLanguage editing, InputHighlighter highlighter, SignatureHelp documentation) {
        this.reader = reader;
        this.editing = editing;
        this.highlighter = highlighter;
        this.documentation = documentation;
    }

    void bind() {
        reader.getWidgets().put(CLOSE_BRACE, this::closeBrace);
        reader.getWidgets().put(TAB, this::tab);
        reader.getWidgets().put(EXPLAIN, this::explain);
        reader.getWidgets().put(LineReader.FORWARD_CHAR, () -> goOnAsBefore(LineReader.FORWARD_CHAR));
        reader.getWidgets().put(LineReader.END_OF_LINE, () -> goOnAsBefore(LineReader.END_OF_LINE));
        KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.MAIN);
        keys.bind(new Reference(CLOSE_BRACE), "}");
        // JLine's own binding removes blanks wherever a bracket is closed, even inside a string.
        keys.bind(new Reference(LineReader.SELF_INSERT), ")", "]");
        keys.bind(new Reference(TAB), "\t");
        keys.bind(new Reference(EXPLAIN), "\u001b[Z");
        // JLine binds the arrow keys as terminfo names them; some terminals send the other form.
        keys.bind(new Reference(LineReader.UP_LINE_OR_SEARCH), "\u001b[A", "\u001bOA");
        keys.bind(new Reference(LineReader.DOWN_LINE_OR_SEARCH), "\u001b[B", "\u001bOB");
        keys.bind(new Reference(LineReader.FORWARD_CHAR), "\u001b[C", "\u001bOC");
        keys.bind(new Reference(LineReader.BACKWARD_CHAR), "\u001b[D", "\u001bOD");
        keys.bind(new Reference(LineReader.END_OF_LINE), "\u001b[F", "\u001bOF");
    }

    /** Types a closing brace; on an empty line it first removes one indentation. */
    private boolean closeBrace() {
        Buffer buffer = reader.getBuffer();
        String before = buffer.substring(0, buffer.cursor());
        String line = before.substring(before.lastIndexOf('\n') + 1);
        if (line.length() < before.length() && line.isBlank()) {
            buffer.backspace(line.endsWith("\t") ? 1 : Math.min(INDENTATION, line.length()));
        }
        buffer.write('}');
        return true;
    }

    /** Accepts the continuation that is shown in dim; without one, the key does what it does in JLine. */
    private boolean goOnAsBefore(String otherwise) {
        String continuation =
                highlighter.continuation(reader, reader.getBuffer().toString());
        if (continuation.isEmpty()) {
            reader.callWidget("." + otherwise);
        } else {
            reader.getBuffer().write(continuation);
        }
        return true;
    }

    /**
     * Handles Tab: shows signatures behind an opening bracket or a comma; elsewhere, or the second time, completes. In the
     * blanks at the beginning of a further line it indents, and a tab that was pasted is text.
     */
    private boolean tab() {
        Buffer buffer = reader.getBuffer();
        if (editing.isCode().getAsBoolean()) {
            TabCharacter tab = TabCharacter.at(buffer);
            if (tab.isText(reader.nextIfThere())) {
                buffer.write('\t');
                return true;
            }
            if (tab.indents()) {
                buffer.write(" ".repeat(INDENTATION - tab.column() % INDENTATION));
                return true;
            }
        }
        Supplier<Boolean> complete = () -> {
            reader.callWidget(LineReader.EXPAND_OR_COMPLETE);
            return true;
        };
        String text = reader.getBuffer().toString();
        boolean code = editing.isCode().getAsBoolean() && JavaOrCommand.isJava(text);
        return code && documentation.showSignatures(reader) || complete.get();
    }

    private boolean explain() {
        return editing.isCode().getAsBoolean()
                && JavaOrCommand.isJava(reader.getBuffer().toString())
                && documentation.show(reader);
    }
}
