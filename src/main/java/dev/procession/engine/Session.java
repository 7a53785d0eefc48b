package dev.procession.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Typed code: JShell in this JVM compiles it, a main process of its own runs it. One piece is evaluated at a time;
 * {@link #stop()} may come from another thread.
 */
public final class Session {

    /** How long code that was interrupted may take to end. */
    private static final long LISTENS_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Path library;
    private final SessionMain main;
    private final Object evaluating = new Object();
    private @Nullable JShell shell;
    private Supplier<Locale> locale;
    private final Object state = new Object();
    private boolean busy;
    private int evaluations;

    Session(Path library, SessionMain main, Supplier<Locale> locale) {
        this.library = library;
        this.main = main;
        this.locale = locale;
    }

    /** Does now, perhaps in the background, what the first piece of code would have to wait for. */
    public void warmUp() {
        synchronized (evaluating) {
            shell().sourceCodeAnalysis().analyzeCompletion("1+1");
        }
    }

    private JShell shell() {
        JShell open = shell;
        if (open == null) {
            open = JShell.builder()
                    .executionEngine(new Provider(), Map.of())
                    .compilerOptions(compilerOptions())
                    .build();
            for (String each : SessionImports.ALL) {
                open.eval(each);
            }
            shell = open;
        }
        return open;
    }

    private String[] compilerOptions() {
        List<String> options = new ArrayList<>(ProgramCompiler.OPTIONS);
        options.remove("-g"); // JShell's own
        options.add("-classpath");
        options.add(library.toString());
        return options.toArray(new String[0]);
    }

    private final class Provider implements ExecutionControlProvider {
        @Override
        public String name() {
            return "procession";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
            return new RemoteControl(main);
        }
    }

    /**
     * Evaluates typed text, piece by piece, until it ends or a piece fails.
     *
     * @param replies is told what came of each piece as soon as it is known
     */
    public void eval(String text, Consumer<Reply> replies) {
        synchronized (evaluating) {
            setBusy(true);
            try {
                main.begins();
                noticeLostMain(replies);
                String rest = text;
                while (!rest.isBlank()) {
                    CompletionInfo info = shell().sourceCodeAnalysis().analyzeCompletion(rest);
                    String source = info.completeness().isComplete() ? info.source() : rest;
                    rest = info.completeness().isComplete() ? info.remaining() : "";
                    if (!evalOne(source, replies)) {
                        return;
                    }
                    if (main.isStopAsked() && !rest.isBlank()) {
                        replies.accept(new Reply.Stopped());
                        return;
                    }
                }
            } finally {
                setBusy(false);
            }
        }
    }

    private void setBusy(boolean now) {
        synchronized (state) {
            busy = now;
            evaluations++;
            state.notifyAll();
        }
    }

    /** Main may have died while nobody talked to it. */
    private void noticeLostMain(Consumer<Reply> replies) {
        if (main.run() != null && !main.isUp()) {
            main.lost();
        }
        tellLoss(replies);
    }

    private boolean tellLoss(Consumer<Reply> replies) {
        SessionMain.Loss loss = main.takeLoss();
        if (loss == null) {
            return false;
        }
        replies.accept(new Reply.MainEnded(loss.exitCode(), loss.stopped(), loss.missing()));
        return true;
    }

    private boolean evalOne(String source, Consumer<Reply> replies) {
        String taken = nameTaken(source);
        if (taken != null) {
            replies.accept(new Reply.NameTaken(taken));
            return false;
        }
        List<SnippetEvent> events = shell().eval(source);
        if (tellLoss(replies)) {
            return false;
        }
        if (main.takeStopped()) {
            replies.accept(new Reply.Stopped());
            return false;
        }
        main.takeLostVariables().forEach(name -> replies.accept(new Reply.Lost(name)));
        boolean fine = true;
        for (SnippetEvent event : events) {
            for (Reply reply : new SnippetReplies(shell(), locale.get()).of(event)) {
                replies.accept(reply);
                fine &= !(reply instanceof Reply.Rejected
                        || reply instanceof Reply.Threw
                        || reply instanceof Reply.Stopped
                        || reply instanceof Reply.Unresolved);
            }
        }
        return fine;
    }

    /** A class of the student's with the name of one of ours would make all later code ambiguous. */
    private @Nullable String nameTaken(String source) {
        if (SessionImports.LIBRARY_TYPES.stream().noneMatch(source::contains)) {
            return null;
        }
        for (Snippet snippet : shell().sourceCodeAnalysis().sourceToSnippets(source)) {
            if (snippet instanceof TypeDeclSnippet type && SessionImports.LIBRARY_TYPES.contains(type.name())) {
                return type.name();
            }
        }
        return null;
    }

    /** Whether something is being evaluated. */
    public boolean isBusy() {
        synchronized (state) {
            return busy;
        }
    }

    /**
     * Stops what is being evaluated: by an interruption if it listens to one, as a wait and a sleep do; else main is
     * ended and a new one takes its place, with the variables as they were before.
     */
    public void stop() throws InterruptedException {
        synchronized (state) {
            if (!busy) {
                return;
            }
            int stopping = evaluations;
            main.stop();
            long deadline = System.nanoTime() + LISTENS_NANOS;
            for (long left = LISTENS_NANOS; left > 0 && evaluations == stopping; left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(state, left);
            }
            if (evaluations == stopping) {
                main.kill();
            }
        }
    }

    /** Whether {@code text} is complete code. */
    public Completeness completeness(String text) {
        SourceCodeAnalysis.Completeness found =
                shell().sourceCodeAnalysis().analyzeCompletion(text).completeness();
        return switch (found) {
            case EMPTY -> Completeness.EMPTY;
            case DEFINITELY_INCOMPLETE, CONSIDERED_INCOMPLETE -> Completeness.INCOMPLETE;
            case COMPLETE, COMPLETE_WITH_SEMI, UNKNOWN -> restIsComplete(text);
        };
    }

    /** Several pieces may stand in one text; the last decides. */
    private Completeness restIsComplete(String text) {
        String rest = text;
        while (true) {
            CompletionInfo info = shell().sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                return Completeness.COMPLETE;
            }
            if (!info.completeness().isComplete()) {
                return info.completeness() == SourceCodeAnalysis.Completeness.UNKNOWN
                        ? Completeness.COMPLETE
                        : Completeness.INCOMPLETE;
            }
            if (info.remaining().length() >= rest.length()) {
                return Completeness.COMPLETE;
            }
            rest = info.remaining();
        }
    }

    /** How the text may go on at {@code cursor}. */
    public Suggestions suggestions(String text, int cursor) {
        int[] anchor = {cursor};
        List<String> continuations = new ArrayList<>();
        for (Suggestion each : shell().sourceCodeAnalysis().completionSuggestions(text, cursor, anchor)) {
            if (!continuations.contains(each.continuation())) {
                continuations.add(each.continuation());
            }
        }
        return new Suggestions(anchor[0], continuations);
    }

    /** The run of the main that is behind the session now; null while there is none. */
    public @Nullable Run run() {
        return main.run();
    }

    /**
     * Ends the session's main by the rules for main processes: daemons are terminated, other children waited for. All
     * declarations are forgotten.
     *
     * @return the run that is coming to its end; null if there was none
     */
    public @Nullable Run end() {
        synchronized (evaluating) {
            JShell open = shell;
            shell = null;
            if (open != null) {
                open.close();
            }
            return main.end(false);
        }
    }
}
