package dev.procession.shell.edit;

import dev.procession.engine.compile.Compilation;
import dev.procession.engine.compile.CompileError;
import dev.procession.shell.console.Messages;
import dev.procession.shell.hint.LooseStatement;
import dev.procession.shell.hint.ReplyLines;
import dev.procession.shell.run.Foreground;
import dev.procession.text.TerminalSafe;
import java.nio.file.Path;
import java.util.List;

/** Compiles a program as {@code /run} does, and tells in the same sentences what is wrong with it. */
final class ProgramCheck implements CodeCheck {

    private final Foreground foreground;
    private final Messages messages;
    private final String fileName;

    ProgramCheck(Foreground foreground, Messages messages, Path file) {
        this.foreground = foreground;
        this.messages = messages;
        this.fileName = String.valueOf(file.getFileName());
    }

    @Override
    public List<Complaint> complaints(String text) {
        Compilation compilation = compile(text);
        if (compilation instanceof Compilation.Failed failed) {
            int loose = LooseStatement.line(text);
            if (loose > 0) {
                String sentence = LooseStatement.sentence(text, fileName, messages);
                return List.of(new Complaint(loose - 1, 0, text.lines().toList().get(loose - 1), sentence));
            }
            return failed.errors().stream().map(each -> complaint(each, text)).toList();
        }
        if (compilation instanceof Compilation.NoMain) {
            return List.of(whole("compile.nomain"));
        }
        return compilation instanceof Compilation.TooDeep ? List.of(whole("compile.deep")) : List.of();
    }

    private Compilation compile(String text) {
        return foreground
                .engine()
                .compile(fileName, fileName, text, messages.language().locale());
    }

    private Complaint whole(String key) {
        return new Complaint(-1, 0, "", messages.text(key, TerminalSafe.line(fileName)));
    }

    private Complaint complaint(CompileError error, String text) {
        String hint = ReplyLines.hint(error, text, messages);
        String said = error.message()
                .lines()
                .map(String::strip)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
        String sentence = hint.isEmpty() ? said : hint + " (" + said + ")";
        return new Complaint(error.line() - 1, Math.max(0, error.column() - 1), error.sourceLine(), sentence);
    }
}
