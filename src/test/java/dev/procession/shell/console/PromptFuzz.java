package dev.procession.shell.console;

import dev.procession.engine.compile.Nesting;
import dev.procession.engine.session.Completeness;
import dev.procession.fuzz.FuzzTarget;
import dev.procession.shell.hint.MistakeHint;
import dev.procession.text.Brackets;
import dev.procession.text.JavaHighlighter;
import dev.procession.text.JavaTokens;
import dev.procession.text.TerminalCells;
import dev.procession.text.TerminalSafe;
import dev.procession.text.Wrap;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser.ParseContext;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A line that is being typed: coloured, its brackets matched, wrapped, and split into words. */
public final class PromptFuzz implements FuzzTarget {

    private static final int WIDTH = 20;

    private final InputLanguage language = new InputLanguage(
            new JavaOrCommand(text -> text.length() % 2 == 0 ? Completeness.COMPLETE : Completeness.INCOMPLETE),
            (reader, line, candidates) -> {},
            () -> true,
            "run"::startsWith,
            line -> true,
            (text, cursor) -> List.of(),
            length -> {});
    private final InputHighlighter highlighter =
            new InputHighlighter(language, new InputHistory(Path.of("none"), line -> true), new AnsiStyles(true));
    private final LineReaderImpl reader;

    public PromptFuzz() {
        try {
            reader = new LineReaderImpl(new LineDisciplineTerminal(
                    "test", "xterm-256color", OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int share() {
        return 150;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                FuzzTarget.bytes("Process p = new Process(() -> println(\"hello\")); p.start(); p.join();"),
                FuzzTarget.bytes("for (int i = 0; i < 3; i++) {\n    println(i); // 进程\n}"),
                FuzzTarget.bytes("var s = \"\"\"\n  text \\\" {\n  \"\"\"; char c = '\\'';"),
                FuzzTarget.bytes("void f(int[] a) { return a[0] /* ( */ + Map.<String, Integer>of().get(\"x\"); }"),
                FuzzTarget.bytes("/run with-join --speed 2"),
                FuzzTarget.bytes("什么 = 3; println(\"\ud83d\ude00\u0301\");"),
                FuzzTarget.bytes("if x: print 'no java'"));
    }

    @Override
    public void take(byte[] input) {
        String text = FuzzTarget.text(input);
        int cursor = input.length == 0 ? 0 : (input[0] & 0xff) % (text.length() + 1);
        String drawn = highlighter.highlight(reader, text).toString();
        FuzzTarget.require(drawn.chars().noneMatch(c -> c == 0x1b || c == 0), "a control character");
        for (JavaHighlighter.Part part : JavaHighlighter.parts(text)) {
            FuzzTarget.require(
                    0 <= part.offset() && part.offset() <= part.end() && part.end() <= text.length(), "part");
        }
        Brackets brackets = Brackets.of(text);
        for (int i = 0; i < text.length(); i++) {
            int partner = brackets.partner(i);
            FuzzTarget.require(partner < 0 || brackets.partner(partner) == i, "partner");
        }
        JavaTokens.of(text);
        Nesting.isTooDeep(text);
        MistakeHint.cannotBecomeJava(text);
        String safe = TerminalSafe.line(text);
        FuzzTarget.require(safe.chars().noneMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0), "unsafe");
        Wrap.lines(safe, WIDTH, TerminalCells.TERMINAL)
                .forEach(line -> FuzzTarget.require(TerminalCells.TERMINAL.of(line) <= WIDTH, "too wide: " + line));
        words(text, cursor);
    }

    private void words(String text, int cursor) {
        for (ParseContext context : ParseContext.values()) {
            try {
                CompletingParsedLine words =
                        (CompletingParsedLine) language.parser().parse(text, cursor, context);
                FuzzTarget.require(words.word().length() == words.rawWordLength(), "word");
                FuzzTarget.require(words.words().size() == words.wordIndex() + 1, "words");
                words.wordCursor();
            } catch (EOFError e) {
                // incomplete
            }
        }
    }
}
