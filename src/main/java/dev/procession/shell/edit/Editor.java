package dev.procession.shell.edit;

import dev.procession.shell.console.Key;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.ScreenView;
import dev.procession.shell.edit.EditorFrame.Cursor;
import dev.procession.shell.edit.EditorFrame.Surroundings;
import dev.procession.text.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Edits a file on the whole screen: takes keys, asks questions, and shows what the compiler says. */
final class Editor implements ScreenView {

    /** What was typed is kept, too, without being saved after so long, for the case that the shell is killed. */
    private static final long KEEP_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final int LOOK_FOR_ANSWER_MILLIS = 100;

    private final EditBuffer buffer;
    private final Saving saving;
    private final EditorFrame frame;
    private final Typing typing;
    private final Messages messages;
    private final LongSupplier clock;
    private final @Nullable Compiler compiler;

    private String message = "";
    private Style style = Style.WARNING;
    private @Nullable Question question;
    private @Nullable Entry entry;
    private boolean leaving;
    private boolean hungUp;
    private boolean goesToComplaint;
    private String sought = "";
    private String copyTo = "";
    private int match = -1;
    private long dueAt;

    /**
     * Creates an editor.
     *
     * @param check what the compiler is asked; null if the file is no program
     * @param clock in nanoseconds
     */
    Editor(Saving saving, EditBuffer buffer, @Nullable CodeCheck check, Messages messages, LongSupplier clock) {
        this.saving = saving;
        this.buffer = buffer;
        this.messages = messages;
        this.clock = clock;
        this.compiler = check == null ? null : new Compiler(check);
        this.typing = new Typing(buffer, new Cells(messages.console().cells()));
        String name = name().toLowerCase(Locale.ROOT);
        this.frame = new EditorFrame(buffer, name.matches(".*\\.(java|jsh|jshell)"), messages);
        this.question = saving.left().isPresent() ? Question.TAKE_UP : null;
        this.dueAt = clock.getAsLong() + KEEP_NANOS;
    }

    private String name() {
        return String.valueOf(saving.file().file().getFileName());
    }

    /** Whether the terminal was closed, so that nobody could be asked. */
    boolean isHungUp() {
        return hungUp;
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public long millisToNextChange() {
        if (compiler != null && compiler.isBusy()) {
            return LOOK_FOR_ANSWER_MILLIS;
        }
        return saving.isSafe() ? -1 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(dueAt - clock.getAsLong()));
    }

    @Override
    public Frame frame(int columns, int rows) {
        keepIfDue();
        takeAnswer();
        int caretLine = buffer.caretLine();
        int column = Clusters.count(buffer.text().substring(buffer.start(caretLine), buffer.caret())) + 1;
        String title = name() + (saving.isChanged() ? " " + messages.text("editor.changed") : "");
        String place = messages.text("editor.place", caretLine + 1, column);
        List<Complaint> complaints = compiler == null ? List.of() : compiler.complaints();
        return frame.draw(
                surroundings(title, place),
                match,
                match + sought.length(),
                complaints.stream().map(each -> each.lineIn(buffer)).collect(Collectors.toSet()),
                columns,
                rows);
    }

    private Surroundings surroundings(String title, String place) {
        if (question != null) {
            String asked = messages.text(question.message(), question == Question.REPLACE ? copyTo : name());
            return new Surroundings(title, place, asked, Style.STRONG, Cursor.BEHIND_QUESTION);
        }
        if (entry != null) {
            String asked = messages.text(entry.kind().message(), sought);
            return new Surroundings(title, place, asked + " " + entry.text(), Style.STRONG, Cursor.BEHIND_ENTRY);
        }
        String shown = message.isEmpty() ? complaintHere() : message;
        return new Surroundings(title, place, shown, message.isEmpty() ? Style.WARNING : style, Cursor.IN_TEXT);
    }

    /** What the compiler says about the cursor's line. */
    private String complaintHere() {
        return compiler == null
                ? ""
                : compiler.complaints().stream()
                        .filter(each -> each.lineIn(buffer) == buffer.caretLine())
                        .map(Complaint::message)
                        .findFirst()
                        .orElse("");
    }

    private void keepIfDue() {
        if (saving.isSafe()) {
            dueAt = clock.getAsLong() + KEEP_NANOS;
        } else if (question != Question.TAKE_UP && clock.getAsLong() - dueAt >= 0) {
            dueAt = clock.getAsLong() + KEEP_NANOS;
            try {
                saving.keepUnsaved();
            } catch (IOException | RuntimeException e) {
                // Saving will say it.
            }
        }
    }

    private void takeAnswer() {
        if (compiler == null || !compiler.hasAnswered()) {
            return;
        }
        List<Complaint> complaints = compiler.complaints();
        if (complaints.isEmpty()) {
            String compiles = messages.text("editor.compiles");
            message = goesToComplaint ? compiles : messages.text("editor.saved") + " " + compiles;
            style = Style.GOOD;
        } else if (goesToComplaint) {
            goToComplaint(compiler);
        } else {
            Complaint first = complaints.get(0);
            String key = first.line() < 0 ? "editor.complaints.whole" : "editor.complaints";
            say(key, Style.WARNING, complaints.size(), first.line() + 1, first.message());
        }
    }

    private void say(String key, Style itsStyle, Object... arguments) {
        message = messages.text(key, arguments);
        style = itsStyle;
    }

    private void warn(String sentence) {
        message = sentence;
        style = Style.WARNING;
    }

    @Override
    public boolean press(Key key) {
        if (key == Key.Named.HANG_UP) {
            hungUp = true;
            return false;
        }
        if (question != null) {
            return answer(question, Question.answer(key));
        }
        message = "";
        match = -1;
        if (entry != null) {
            typeEntry(entry, key);
            return true;
        }
        return edit(key);
    }

    private boolean edit(Key key) {
        if (key == Key.Named.CTRL_C) {
            return staysOrAsks();
        }
        if (!typing.press(key, frame.textRows()) && key instanceof Key.Control control) {
            return command(control.letter());
        }
        return true;
    }

    /** @return false if this leaves the editor */
    private boolean command(char letter) {
        switch (letter) {
            case 's' -> {
                return save(false);
            }
            case 'x', 'q' -> {
                return staysOrAsks();
            }
            case 'z' -> sayUnless(buffer.undo(), "editor.undo.none");
            case 'y' -> sayUnless(buffer.redo(), "editor.redo.none");
            case 'f', 'w' -> entry = new Entry(sought.isEmpty() ? Entry.Kind.FIND : Entry.Kind.FIND_AGAIN, "");
            case 'g' -> entry = new Entry(Entry.Kind.LINE, "");
            case 'o' -> entry = new Entry(Entry.Kind.COPY, saving.file().file().toString());
            case 't' -> check();
            default -> {
                // no key of the editor
            }
        }
        return true;
    }

    private void sayUnless(boolean done, String key) {
        if (!done) {
            say(key, Style.DIM);
        }
    }

    /** Leaves, unless something must be asked before. */
    private boolean staysOrAsks() {
        if (saving.isChanged()) {
            question = Question.LEAVE;
            return true;
        }
        return false;
    }

    private boolean answer(Question asked, Question.Answer answer) {
        if (answer == Question.Answer.NONE) {
            return true;
        }
        question = null;
        boolean yes = answer == Question.Answer.YES;
        boolean no = answer == Question.Answer.NO;
        switch (asked) {
            case LEAVE -> {
                if (no) {
                    saving.giveUp();
                }
                return yes ? save(true) : !no;
            }
            case OVERWRITE -> {
                return !yes || write();
            }
            case REPLACE -> {
                if (yes) {
                    writeCopy();
                }
            }
            case TAKE_UP -> {
                if (yes) {
                    saving.left().ifPresent(buffer::replaceAll);
                    say("editor.taken.up", Style.DIM);
                } else if (no) {
                    saving.forgetCopy();
                }
                return yes || no;
            }
        }
        return true;
    }

    /** @return false if this leaves the editor */
    private boolean save(boolean thenLeave) {
        leaving = thenLeave;
        if (saving.file().isChangedByOthers()) {
            question = Question.OVERWRITE;
            return true;
        }
        return write();
    }

    private boolean write() {
        String failure = saving.save();
        if (!failure.isEmpty()) {
            warn(failure);
            return true;
        }
        if (leaving) {
            return false;
        }
        say("editor.saved", Style.GOOD);
        if (compiler != null) {
            goesToComplaint = false;
            compiler.ask(buffer.text());
        }
        return true;
    }

    /** Asks the compiler; if it has been asked about this text, goes to its next complaint. */
    private void check() {
        if (compiler == null) {
            say("editor.check.none", Style.DIM);
        } else if (compiler.isBusy() || !compiler.hasSeen(buffer.text())) {
            goesToComplaint = true;
            compiler.ask(buffer.text());
            say("editor.checking", Style.DIM);
        } else if (compiler.complaints().isEmpty()) {
            say("editor.compiles", Style.GOOD);
        } else {
            goToComplaint(compiler);
        }
    }

    /** Goes to the first complaint behind the cursor, else to the first of all. */
    private void goToComplaint(Compiler asked) {
        List<Complaint> all = asked.complaints();
        Complaint next = all.stream()
                .filter(each -> each.lineIn(buffer) > buffer.caretLine())
                .findFirst()
                .orElse(all.get(0));
        int line = next.lineIn(buffer);
        if (line >= 0) {
            buffer.moveTo(Math.min(buffer.end(line), buffer.start(line) + next.column()));
        }
        warn(next.message());
    }

    private void typeEntry(Entry now, Key key) {
        if (key instanceof Key.Letter letter) {
            entry = now.with(Character.toString(letter.codePoint()));
        } else if (key instanceof Key.Pasted pasted) {
            entry = now.with(pasted.text());
        } else if (key == Key.Named.BACKSPACE) {
            entry = now.shorter();
        } else if (key instanceof Key.Control control && control.letter() == 'u') {
            entry = new Entry(now.kind(), "");
        } else if (key == Key.Named.CTRL_C || key == Key.Named.ESCAPE) {
            entry = null;
        } else if (key == Key.Named.ENTER) {
            entry = null;
            take(now);
        }
    }

    private void take(Entry typed) {
        switch (typed.kind()) {
            case FIND, FIND_AGAIN -> find(typed.text());
            case LINE -> goToNumber(typed.text().strip());
            case COPY -> askForCopy(typed.text().strip());
        }
    }

    /** Finds text; without one, the last one again. */
    private void find(String text) {
        sought = text.isEmpty() ? sought : text;
        int found = sought.isEmpty() ? -1 : buffer.find(sought);
        if (found < 0) {
            say("editor.find.none", Style.WARNING, sought);
            return;
        }
        if (found <= buffer.caret()) {
            say("editor.find.again", Style.DIM);
        }
        buffer.moveTo(found);
        match = found;
    }

    private void goToNumber(String typed) {
        if (!typed.matches("\\d{1,9}")) {
            return;
        }
        int line = Math.max(1, Math.min(buffer.lines(), Integer.parseInt(typed)));
        buffer.moveTo(buffer.start(line - 1));
    }

    private void askForCopy(String typed) {
        if (typed.isEmpty()) {
            return;
        }
        copyTo = typed;
        try {
            Path to = Path.of(typed);
            if (to.toAbsolutePath().equals(saving.file().file())) {
                save(false);
            } else if (Files.exists(to)) {
                question = Question.REPLACE;
            } else {
                writeCopy();
            }
        } catch (InvalidPathException e) {
            warn(messages.text("file.invalid", typed));
        }
    }

    private void writeCopy() {
        String failure = saving.copy(Path.of(copyTo));
        if (failure.isEmpty()) {
            say("editor.copied", Style.GOOD, copyTo);
        } else {
            warn(failure);
        }
    }
}
