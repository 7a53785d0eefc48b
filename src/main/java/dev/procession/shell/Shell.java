package dev.procession.shell;

import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.session.Completeness;
import dev.procession.engine.session.Documentation;
import dev.procession.engine.session.Suggestions;
import dev.procession.lesson.Course;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.Completions;
import dev.procession.shell.command.GeneralCommands;
import dev.procession.shell.command.TypedCommands;
import dev.procession.shell.console.Console;
import dev.procession.shell.console.ConsoleInput;
import dev.procession.shell.console.HabitualCommand;
import dev.procession.shell.console.InputLanguage;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.JavaOrCommand;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.CoursePrograms;
import dev.procession.shell.course.CourseSession;
import dev.procession.shell.course.LessonCommands;
import dev.procession.shell.course.Trust;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.hint.MistakeHint;
import dev.procession.shell.run.Driven;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The read-eval-print loop: reads Java code and commands, carries them out, and prints the answers. */
public final class Shell {

    /** The shell waits this long for typed code to finish before it shows the "running" prompt. */
    private static final long QUICK_MILLIS = 300;

    private static final int MOST_OFFERED = 100;

    /** A text of more characters is some hundred lines long. */
    private static final int LONG_CHARS = 5_000;

    /** A shell that fails so often, without anything between, ends. */
    private static final int MOST_FAILURES = 10;

    private final Messages messages;
    private final RunStore store;
    private final Foreground foreground;
    private final CommandTable commands = new CommandTable();
    private final LessonCommands lessons;
    private final TypedCommands typed;
    private final CourseSession session;
    private final FileEditing editing;
    private final ShellPrompt prompt;
    private final Settings settings;
    private final String version;

    private final UnfinishedCode unfinished = new UnfinishedCode();
    private volatile boolean unfinishedDropped;
    private boolean leaving;
    private boolean saidUnsaved;
    private boolean interruptedOnce;
    private boolean failed;

    /**
     * Creates a shell and all that it consists of.
     *
     * @param consoleFor creates the console from what the console must know about the input language
     * @param study the directory of the student's progress and exercises
     * @param trust decides whether programs of the course may run
     * @param engine opens the engine when it is first needed
     * @param course reads the course when it is first needed
     */
    public Shell(
            Function<InputLanguage, Console> consoleFor,
            Language language,
            Settings settings,
            Path study,
            Trust trust,
            Supplier<Engine> engine,
            Supplier<Course> course,
            String version) {
        this.version = version;
        Console console = consoleFor.apply(editing());
        this.messages = new Messages(console, language);
        this.store = new RunStore(
                settings.directory().resolve(RunStore.DIRECTORY),
                number -> messages.warn(
                        "runs.unsaved",
                        number,
                        TerminalSafe.line(settings.directory().toString())));
        this.foreground = new Foreground(engine, messages, this::keep);
        this.typed = new TypedCommands(foreground, messages);
        CoursePrograms programs = new CoursePrograms(course, trust, messages);
        this.editing = new FileEditing(settings.directory(), foreground, messages);
        this.session = new CourseSession(study, programs, editing, foreground, store, messages);
        this.lessons = new LessonCommands(session, messages);
        new ShellCommands(session, lessons, typed, editing, foreground, store, settings, version, messages)
                .addTo(commands, () -> leaving = true);
        this.prompt = new ShellPrompt(foreground, session, messages);
        console.onInterrupt(this::onInterruptSignal);
        this.settings = settings;
        messages.warn(settings.fault());
        messages.warn(console.historyFault());
    }

    private InputLanguage editing() {
        return new InputLanguage(
                new JavaOrCommand(this::completeness),
                new Completions(commands, this::suggestions, this::documentation),
                () -> !foreground.wantsInput(),
                name -> commands.find(name).size() == 1,
                line -> !foreground.wantsInput() && !isAnswer(line),
                this::documentation,
                this::sayTooLong);
    }

    /** The most characters of a piece of code, which need not be on one line. */
    private int mostChars() {
        return messages.console().isInteractive() ? InputLanguage.MOST_CHARS : InputLanguage.MOST_CHARS_IN_SCRIPT;
    }

    private void sayTooLong(long length) {
        failed = true;
        boolean typed = messages.console().isInteractive();
        messages.warn(typed ? "input.long" : "input.long.script", length, mostChars());
    }

    private boolean isAnswer(String text) {
        return session.isAnswer(text, typed::names);
    }

    /** The command that the student means by a word of other shells, such as {@code quit}. */
    private Optional<String> habit(String text) {
        return text.length() > LONG_CHARS ? Optional.empty() : HabitualCommand.of(text, typed.names());
    }

    /** While something runs, the text may be a line for it, and that is complete, whatever it looks like. */
    private Completeness completeness(String text) {
        // A long text is neither an answer nor a slip, and it is looked at with each of its lines.
        boolean complete = text.length() > LONG_CHARS
                ? text.length() > mostChars()
                : isAnswer(text) || habit(text).isPresent() || MistakeHint.cannotBecomeJava(text);
        return complete || foreground.isBusy()
                ? Completeness.COMPLETE
                : ifPossible(() -> foreground.session().completeness(text), Completeness.COMPLETE);
    }

    private List<Documentation> documentation(String text, int cursor) {
        return ifPossible(() -> foreground.session().documentation(text, cursor), List.of());
    }

    /** What the editor asks for while a line is typed. If that fails, the line itself will fail, with a sentence. */
    private static <T> T ifPossible(Supplier<T> asked, T otherwise) {
        try {
            return asked.get();
        } catch (RuntimeException | OutOfMemoryError e) {
            return otherwise;
        }
    }

    /** JShell's suggestions. A list that is too long to look through is cut to the names that the student declared. */
    private Suggestions suggestions(String text, int cursor) {
        Suggestions all =
                ifPossible(() -> foreground.session().suggestions(text, cursor), new Suggestions(cursor, List.of()));
        return all.continuations().size() <= MOST_OFFERED ? all : all.only(typed.names());
    }

    /** Starts in the background the JVMs that the first command or the first typed code will need. */
    public void warmUp() {
        Thread thread = new Thread(
                () -> {
                    try {
                        foreground.engine().prepare();
                        foreground.session().warmUp();
                    } catch (RuntimeException | OutOfMemoryError e) {
                        // The first command or code that needs the JVM reports the failure.
                    }
                },
                "warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /**
     * Reads and answers until the student leaves or the script ends.
     *
     * @return true if no command and no code failed
     */
    public boolean run() {
        messages.sayFailuresOfThreads();
        if (messages.console().isInteractive()) {
            messages.print(List.of(StyledLine.builder()
                    .add("procession " + version, Style.STRONG)
                    .add("  " + messages.text("welcome.motto"), Style.DIM)
                    .build()));
            session.welcome();
            editing.sayWhatIsLeft();
        }
        for (int failures = 0; !leaving; ) {
            try {
                readAndAnswer();
                failures = 0;
            } catch (VirtualMachineError e) {
                // Without memory for the prompt or for what is typed, there may be enough a moment later.
                failed = true;
                messages.warn(e);
                leaving = ++failures == MOST_FAILURES;
            }
        }
        finish();
        return !failed;
    }

    private void readAndAnswer() {
        warnIfNothingIsKept();
        ConsoleInput typed = messages.console().read(() -> prompt.lines(!unfinished.isEmpty() && !unfinishedDropped));
        if (typed instanceof ConsoleInput.Text text) {
            interruptedOnce = false;
            take(text.text());
        } else if (typed instanceof ConsoleInput.Interrupt interrupt) {
            onInterrupt(interrupt);
        } else {
            onEndOfInput();
        }
    }

    private void keep(Timeline timeline, @Nullable Path trace, boolean whole) {
        if (whole) {
            store.keep(timeline, trace);
        } else {
            messages.warn("runs.gap", store.keepForNow(timeline, trace));
        }
    }

    /**
     * Says once that the state directory cannot be written to, as soon as that is known. A script keeps nothing anyway.
     */
    private void warnIfNothingIsKept() {
        boolean kept = settings.canBeKept()
                && settings.isSaved()
                && session.isSaved()
                && messages.console().isHistorySaved();
        if (!kept && !saidUnsaved && messages.console().isInteractive()) {
            saidUnsaved = true;
            messages.warn(
                    "state.unwritable", TerminalSafe.line(settings.directory().toString()));
        }
    }

    /**
     * Handles the end of input. Ctrl-D ends the read of a program that waits for a line, or else the shell. The end of
     * a script ends the input of the program and the shell.
     */
    private void onEndOfInput() {
        if (messages.console().isInteractive()) {
            leaving = !foreground.endRead();
        } else {
            foreground.endInput();
            leaving = true;
        }
    }

    private void take(String text) {
        dropUnfinishedIfAsked();
        try {
            if (isInput(text)) {
                return;
            }
            if (unfinished.isEmpty() && habit(text).isPresent()) {
                takeCommand(habit(text).get());
            } else if (unfinished.isEmpty() && isAnswer(text)) {
                session.answer(text);
            } else if (!unfinished.isEmpty() || JavaOrCommand.isJava(text)) {
                takeJava(text);
            } else if (!text.isBlank()) {
                takeCommand(text);
            } else if (messages.console().isInteractive()) {
                enter();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leaving = true;
        } catch (Exception | Error e) {
            // An error, too: without memory or threads for this, there may be enough for something else.
            failed = true;
            messages.warn(e);
        }
    }

    /** A challenge says what can be typed; without one, the lesson goes on. */
    private void enter() {
        Driven driven = foreground.driven();
        if (driven != null) {
            driven.remind();
        } else if (!foreground.isBusy()) {
            lessons.enter();
        }
    }

    /**
     * Gives a typed line to the running program if that waits for one; otherwise waits until the program ends. Of
     * several lines that were pasted, the program gets the first, and the others are taken as if typed after it.
     *
     * @return true if the program took the line, so that it is neither code nor a command
     */
    private boolean isInput(String text) throws InterruptedException {
        while (foreground.isBusy() && !isImmediate(text)) {
            int end = text.indexOf('\n');
            if (foreground.answer(end < 0 ? text : text.substring(0, end))) {
                if (end >= 0) {
                    take(text.substring(end + 1));
                }
                return true;
            }
            if (text.isBlank() && messages.console().isInteractive()) {
                return false;
            }
            if (foreground.isAtCheckpoint()) {
                messages.note("go.first");
                return true;
            }
            Driven driven = foreground.driven();
            if (driven != null && driven.isWaiting() && !driven.isOver()) {
                messages.note("challenge.first");
                return true;
            } else if (driven != null && driven.isWaiting()) {
                foreground.stop(); // All has been said, and something else is wanted.
            }
            awaitIdle();
        }
        return false;
    }

    /** Whether the text is a command that may run now, even though a program runs and may be waiting for a line. */
    private boolean isImmediate(String text) {
        if (!Invocation.hasSlash(text)) {
            return false;
        }
        List<Command> found = commands.find(Invocation.of(text).name());
        if (found.size() != 1) {
            return false;
        }
        Command command = found.get(0);
        Driven driven = foreground.driven();
        boolean looking = command.looking() && (foreground.isAtCheckpoint() || driven != null);
        return looking || command.whileRunning() || driven != null && driven.knows(command.name());
    }

    private void takeCommand(String line) throws Exception {
        Invocation invocation = Invocation.of(line);
        List<Command> found = commands.find(invocation.name());
        if (found.size() != 1) {
            failed = true;
            sayUnknown(invocation.name(), found);
            return;
        }
        Command command = found.get(0);
        Driven driven = foreground.driven();
        if (driven == null || !driven.knows(command.name()) || !driven.take(command.name(), invocation.arguments())) {
            command.action().run(invocation.arguments());
        }
        if (!messages.console().isInteractive()) {
            awaitIdle();
        }
        failed |= foreground.takeFailed();
    }

    private void sayUnknown(String name, List<Command> found) {
        if (!found.isEmpty()) {
            messages.warn("command.unclear", "/" + name, GeneralCommands.names(found));
        } else {
            commands.nearest(name)
                    .ifPresentOrElse(
                            near -> messages.warn(
                                    "command.unknown.near", TerminalSafe.line("/" + name), "/" + near.name()),
                            () -> messages.warn("command.unknown", TerminalSafe.line("/" + name)));
        }
    }

    /**
     * Collects lines until they are complete Java code: scripts and terminals without an editor deliver single lines.
     */
    private void takeJava(String text) throws InterruptedException {
        if (unfinished.length() + text.length() > mostChars()) {
            long length = unfinished.length() + text.length();
            unfinished.clear();
            sayTooLong(length + messages.console().dropWaiting());
            return;
        }
        unfinished.add(text);
        if (isIncomplete()) {
            return;
        }
        String code = unfinished.text();
        unfinished.clear();
        foreground.eval(code);
        foreground.awaitIdle(messages.console().isInteractive() ? QUICK_MILLIS : -1);
        failed |= foreground.takeFailed();
    }

    /** A long text is not read again with each of its lines. */
    private boolean isIncomplete() {
        return unfinished.length() > LONG_CHARS
                ? unfinished.isOpen() && !foreground.isBusy()
                : completeness(unfinished.text()) == Completeness.INCOMPLETE;
    }

    private void awaitIdle() throws InterruptedException {
        foreground.awaitIdle(-1);
    }

    /** Handles Ctrl-C where the console itself does not read it as a key: stops what runs, or drops unfinished code. */
    private void onInterruptSignal() {
        if (foreground.isBusy()) {
            foreground.stopInBackground();
        } else {
            unfinishedDropped = true;
        }
    }

    /** Drops unfinished code if Ctrl-C was typed on a terminal that delivers it as a signal. */
    private void dropUnfinishedIfAsked() {
        if (unfinishedDropped) {
            unfinishedDropped = false;
            unfinished.clear();
        }
    }

    /** Handles Ctrl-C at the prompt: stops what runs. If nothing runs, the second Ctrl-C in a row leaves the shell. */
    private void onInterrupt(ConsoleInput.Interrupt interrupt) {
        unfinished.clear();
        if (foreground.isBusy()) {
            foreground.stopInBackground();
        } else if (!interrupt.discarded().isBlank()) {
            interruptedOnce = false;
        } else if (interruptedOnce) {
            leaving = true;
        } else {
            interruptedOnce = true;
            messages.note("interrupt.again");
        }
    }

    /**
     * Ends the session as a main process ends: waits for its children. Ctrl-C stops the waiting and ends the children.
     */
    private void finish() {
        try {
            if (!unfinished.isEmpty()) {
                foreground.eval(unfinished.text());
            }
            if (foreground.driven() != null) {
                foreground.stop();
            }
            while (foreground.isBusy()) {
                foreground.endInput();
                foreground.awaitIdle(QUICK_MILLIS);
            }
            failed |= foreground.takeFailed();
            if (foreground.hasLivingChildren()) {
                messages.say("exit.waits");
            }
            Run ending = foreground.endSession();
            if (ending != null) {
                messages.console().onInterrupt(() -> stopEnding(ending));
                ending.awaitOver();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        session.farewell();
        foreground.close();
        store.close();
    }

    private void stopEnding(Run ending) {
        Thread stopper = new Thread(() -> {
            try {
                foreground.engine().stop(ending);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        stopper.setDaemon(true);
        stopper.start();
    }

    /** Restores the terminal. */
    public void close() {
        messages.console().close();
    }
}
