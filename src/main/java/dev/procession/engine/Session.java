package dev.procession.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.TypeDeclSnippet;
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
    private final Object opening = new Object();
    private @Nullable SessionShell shell;
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
        return session().jshell();
    }

    /** Also asked for by what looks at code while it is typed. */
    private SessionShell session() {
        synchronized (opening) {
            SessionShell open = shell;
            if (open == null) {
                open = new SessionShell(library, main);
                shell = open;
            }
            return open;
        }
    }

    private CodeAnalysis analysis() {
        return new CodeAnalysis(shell().sourceCodeAnalysis());
    }

    /**
     * Evaluates typed text, piece by piece, until it ends or a piece fails.
     *
     * @param replies is told what came of each piece as soon as it is known
     * @return whether none failed
     */
    public boolean eval(String text, Consumer<Reply> replies) {
        synchronized (evaluating) {
            setBusy(true);
            try {
                main.begins();
                noticeLostMain(replies);
                Optional<Boolean> fine = Nesting.isTooDeep(text)
                        ? Optional.empty()
                        : Javac.attemptInMemory(() -> evalAll(text, replies));
                if (fine.isEmpty()) {
                    replies.accept(new Reply.TooDeep());
                }
                return fine.orElse(false);
            } finally {
                setBusy(false);
            }
        }
    }

    private boolean evalAll(String text, Consumer<Reply> replies) {
        String rest = text;
        while (!rest.isBlank()) {
            CompletionInfo info = shell().sourceCodeAnalysis().analyzeCompletion(rest);
            String source = info.completeness().isComplete() ? info.source() : rest;
            rest = info.completeness().isComplete() ? info.remaining() : "";
            if (!evalOne(source, replies)) {
                return false;
            }
            if (main.isStopAsked() && !rest.isBlank()) {
                replies.accept(new Reply.Stopped());
                return false;
            }
        }
        return !main.isStopAsked();
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
            keepOwnNames(event.snippet(), replies);
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

    /** With all of a package imported, a name that it shares with this library would be ambiguous. */
    private void keepOwnNames(Snippet snippet, Consumer<Reply> replies) {
        if (snippet instanceof ImportSnippet imported
                && !imported.isStatic()
                && imported.fullname().endsWith(".*")) {
            String packageName = imported.fullname().replaceFirst("\\.\\*$", "");
            for (String name : LibraryNames.alsoIn(packageName)) {
                if (session().keepOwn(name)) {
                    replies.accept(new Reply.Kept(name, packageName));
                }
            }
        }
    }

    /** A class of the student's with the name of one of ours would make all later code ambiguous. */
    private @Nullable String nameTaken(String source) {
        Set<String> taken = session().ownNames();
        if (taken.stream().noneMatch(source::contains)) {
            return null;
        }
        for (Snippet snippet : shell().sourceCodeAnalysis().sourceToSnippets(source)) {
            if (snippet instanceof TypeDeclSnippet type && taken.contains(type.name())) {
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
        return analysis().completeness(text);
    }

    /** How the text may go on at {@code cursor}. */
    public Suggestions suggestions(String text, int cursor) {
        return analysis().suggestions(text, cursor);
    }

    /** What can be called, or is named, at {@code cursor}. */
    public List<Documentation> documentation(String text, int cursor) {
        return analysis().documentation(text, cursor);
    }

    private SessionSnippets typed() {
        return new SessionSnippets(shell());
    }

    /** What was typed and is in effect, and the imports that a session begins with, in their order. */
    public List<TypedSnippet> snippets() {
        synchronized (evaluating) {
            return typed().inEffect();
        }
    }

    /** What was ever typed, also what was refused, dropped or declared anew since. */
    public List<TypedSnippet> allSnippets() {
        synchronized (evaluating) {
            return typed().all();
        }
    }

    /**
     * The values that variables have in main now, as main shows them.
     *
     * @param replies is told if main has ended since
     * @return by the numbers of the snippets that declared them
     */
    public Map<String, String> values(Consumer<Reply> replies) {
        synchronized (evaluating) {
            setBusy(true); // a value shows itself by the student's own code, which may take long
            try {
                main.begins();
                noticeLostMain(replies);
                Map<String, String> values = typed().values(main::isStopAsked);
                tellLoss(replies);
                return values;
            } finally {
                setBusy(false);
            }
        }
    }

    /**
     * Takes back what was typed.
     *
     * @param ids the numbers of snippets that are in effect
     * @param replies is told what can no longer be used
     */
    public void drop(List<String> ids, Consumer<Reply> replies) {
        synchronized (evaluating) {
            SnippetReplies words = new SnippetReplies(shell(), locale.get());
            typed().drop(ids).forEach(event -> words.ofDrop(event).forEach(replies));
            session().restoreOwnImports();
        }
    }

    /** The text of all declarations, in an order in which they can be made again. */
    public List<String> declarations() {
        synchronized (evaluating) {
            return typed().declarations();
        }
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
            SessionShell open;
            synchronized (opening) {
                open = shell;
                shell = null;
            }
            if (open != null) {
                open.close();
            }
            return main.end(false);
        }
    }
}
