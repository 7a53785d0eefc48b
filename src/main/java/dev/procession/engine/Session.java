package dev.procession.engine;

import dev.procession.engine.compile.Javac;
import dev.procession.engine.compile.LibraryNames;
import dev.procession.engine.compile.Nesting;
import dev.procession.engine.session.CodeAnalysis;
import dev.procession.engine.session.Completeness;
import dev.procession.engine.session.Documentation;
import dev.procession.engine.session.OpenText;
import dev.procession.engine.session.Reply;
import dev.procession.engine.session.SessionJShell;
import dev.procession.engine.session.SessionSnippets;
import dev.procession.engine.session.SnippetReplies;
import dev.procession.engine.session.Suggestions;
import dev.procession.engine.session.TypedSnippet;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
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
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates typed code: JShell compiles it in this JVM, and a main process of its own runs it. One text is evaluated at
 * a time. {@link #stop()} may be called from another thread meanwhile.
 */
public final class Session {

    /** How long interrupted code may take to end before its main process is killed. */
    private static final long INTERRUPT_GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final long LONGEST_GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long LOOK_MILLIS = 20;

    /** A text of more characters is long: some hundred lines. */
    private static final int LONG_CHARS = 5_000;

    private final Path library;
    private final SessionMain main;
    private final Object evaluating = new Object();
    private final Object opening = new Object();
    private @Nullable SessionJShell shell;
    private Supplier<Locale> locale;
    private final Object state = new Object();
    private boolean busy;
    private int evaluations;
    private final OpenText open = new OpenText();

    Session(Path library, SessionMain main, Supplier<Locale> locale) {
        this.library = library;
        this.main = main;
        this.locale = locale;
    }

    /** Starts JShell, so that the first piece of code need not wait for it. May be called in the background. */
    public void warmUp() {
        synchronized (evaluating) {
            shell().sourceCodeAnalysis().analyzeCompletion("1+1");
        }
    }

    private JShell shell() {
        return session().jshell();
    }

    /**
     * The JShell of this session, which is started at the first call. Only {@code opening} guards it, since the editor
     * asks for it while code is evaluated.
     */
    private SessionJShell session() {
        synchronized (opening) {
            SessionJShell open = shell;
            if (open == null) {
                open = new SessionJShell(library, new MainExecutionControl(main));
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
     * @param replies receives the result of each piece as soon as it is known
     * @return whether no piece failed
     */
    public boolean eval(String text, Consumer<Reply> replies) {
        synchronized (evaluating) {
            setBusy(true);
            try {
                main.beginEvaluation();
                for (Iterator<String> rest =
                                analysis().pieces(text, main::isStopAsked).iterator();
                        rest.hasNext(); ) {
                    if (!evalPiece(rest.next(), replies)) {
                        return false;
                    }
                    if (main.isStopAsked()) {
                        if (rest.hasNext()) {
                            replies.accept(new Reply.Stopped());
                        }
                        return false;
                    }
                }
                return true;
            } finally {
                setBusy(false);
            }
        }
    }

    private boolean evalPiece(String piece, Consumer<Reply> replies) {
        noticeLostMain(replies);
        Optional<Boolean> fine =
                Nesting.isTooDeep(piece) ? Optional.empty() : Javac.attemptInMemory(() -> evalSnippets(piece, replies));
        if (fine.isEmpty()) {
            replies.accept(new Reply.TooDeep());
        }
        return fine.orElse(false);
    }

    /** Evaluates the snippets of a piece one after the other, since several may be on one line. */
    private boolean evalSnippets(String piece, Consumer<Reply> replies) {
        String rest = piece;
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
        return true;
    }

    private void setBusy(boolean now) {
        synchronized (state) {
            busy = now;
            evaluations++;
            state.notifyAll();
        }
    }

    /** Replaces a main that died while no code was evaluated, and reports its end. */
    private void noticeLostMain(Consumer<Reply> replies) {
        if (main.run() != null && !main.isUp()) {
            main.replaceDeadMain();
        }
        reportLoss(replies);
    }

    private boolean reportLoss(Consumer<Reply> replies) {
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
        if (reportLoss(replies)) {
            return false;
        }
        if (main.takeStopped()) {
            replies.accept(new Reply.Stopped());
            return false;
        }
        List<String> lost = main.takeLostVariables();
        lost.removeAll(declaredBy(events));
        lost.forEach(name -> replies.accept(new Reply.ValueLost(name)));
        boolean fine = true;
        for (SnippetEvent event : events) {
            keepOwnNames(event.snippet(), replies);
            for (Reply reply : new SnippetReplies(shell(), locale.get()).of(event)) {
                replies.accept(reply);
                fine &= !(reply instanceof Reply.Rejected
                        || reply instanceof Reply.Threw
                        || reply instanceof Reply.Stopped
                        || reply instanceof Reply.Unresolved
                        || reply instanceof Reply.Broken);
            }
        }
        return fine;
    }

    /** The variables that the source itself declares: their old values are replaced, not lost. */
    private static Set<String> declaredBy(List<SnippetEvent> events) {
        Set<String> names = new HashSet<>();
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null && event.snippet() instanceof VarSnippet variable) {
                names.add(variable.name());
            }
        }
        return names;
    }

    /** Imports types of this library by name when the student imports a whole package with types of the same names. */
    private void keepOwnNames(Snippet snippet, Consumer<Reply> replies) {
        if (snippet instanceof ImportSnippet imported
                && !imported.isStatic()
                && imported.fullname().endsWith(".*")) {
            String packageName = imported.fullname().replaceFirst("\\.\\*$", "");
            for (String name : LibraryNames.alsoIn(packageName)) {
                if (session().ensureImported(name)) {
                    replies.accept(new Reply.NameKept(name, packageName));
                }
            }
        }
    }

    /**
     * The name of a type that the source declares although a library type is imported by that name; null if there is
     * none. Such a type would make all later code ambiguous.
     */
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

    /**
     * Stops the code that is being evaluated. Its thread is interrupted, which ends a wait or a sleep. If the code does
     * not end soon, main is killed, and a new one takes its place with the variables as they were before this snippet.
     */
    public void stop() throws InterruptedException {
        synchronized (state) {
            if (!busy) {
                return;
            }
            int stopping = evaluations;
            long cpuBefore = main.cpuNanos();
            main.stop();
            long begin = System.nanoTime();
            for (long waited = 0; evaluations == stopping && isPatient(waited, cpuBefore); ) {
                TimeUnit.MILLISECONDS.timedWait(state, LOOK_MILLIS);
                waited = System.nanoTime() - begin;
            }
            if (evaluations == stopping) {
                main.kill();
            }
        }
    }

    /**
     * Whether the code may still listen to the interruption. On a busy machine, main may not have had a turn to do so:
     * unless it has used much of a CPU, it gets more time.
     */
    private boolean isPatient(long waitedNanos, long cpuBefore) {
        return waitedNanos < INTERRUPT_GRACE_NANOS
                || waitedNanos < LONGEST_GRACE_NANOS && main.cpuNanos() - cpuBefore < INTERRUPT_GRACE_NANOS / 2;
    }

    /**
     * Splits text of several lines into pieces, as if it had been typed line by line. {@link #eval} does the same, so
     * this is for a caller that wants to select pieces.
     */
    public List<String> pieces(String text) {
        return analysis().pieces(text);
    }

    /**
     * Whether {@code text} is complete code, which its last piece decides. For a long text only its brackets, comments
     * and text blocks decide: it may be asked about with each line that is pasted.
     */
    public Completeness completeness(String text) {
        if (text.length() > LONG_CHARS) {
            return open.isOpenAtEndOf(text) ? Completeness.INCOMPLETE : Completeness.COMPLETE;
        }
        return analysis().completeness(text);
    }

    /** The possible continuations of the text at {@code cursor}. */
    public Suggestions suggestions(String text, int cursor) {
        return analysis().suggestions(text, cursor);
    }

    /** Documents the method that is called, or the element that is named, at {@code cursor}. */
    public List<Documentation> documentation(String text, int cursor) {
        return analysis().documentation(text, cursor);
    }

    private SessionSnippets typed() {
        return new SessionSnippets(shell());
    }

    /** The snippets in effect: the imports that a session begins with and what was typed, in that order. */
    public List<TypedSnippet> snippets() {
        synchronized (evaluating) {
            return typed().inEffect();
        }
    }

    /** All snippets ever typed, including those that were refused, dropped or replaced. */
    public List<TypedSnippet> allSnippets() {
        synchronized (evaluating) {
            return typed().all();
        }
    }

    /**
     * The values that variables have in main now, as the text that main makes of them.
     *
     * @param replies is told if main has ended
     * @return the values by the ids of the snippets that declared the variables
     */
    public Map<String, String> values(Consumer<Reply> replies) {
        synchronized (evaluating) {
            setBusy(true); // toString() is the student's code, and may take long
            try {
                main.beginEvaluation();
                noticeLostMain(replies);
                Map<String, String> values = typed().values(main::isStopAsked);
                reportLoss(replies);
                return values;
            } finally {
                setBusy(false);
            }
        }
    }

    /**
     * Drops snippets.
     *
     * @param ids the ids of snippets that are in effect
     * @param replies is told what was dropped, and what can no longer be used because of that
     */
    public void drop(List<String> ids, Consumer<Reply> replies) {
        synchronized (evaluating) {
            SnippetReplies words = new SnippetReplies(shell(), locale.get());
            typed().drop(ids).forEach(event -> words.ofDrop(event).forEach(replies));
            session().restoreOwnImports();
        }
    }

    /** The source of all declarations, in an order in which they can be evaluated again. */
    public List<String> declarations() {
        synchronized (evaluating) {
            return typed().declarations();
        }
    }

    /** The run of the session's current main; null while there is none. */
    public @Nullable Run run() {
        return main.run();
    }

    /**
     * Ends the session's main by the rules for main processes: daemons are terminated, other children joined. All
     * declarations are forgotten.
     *
     * @return the run that is ending now; null if there was none
     */
    public @Nullable Run end() {
        synchronized (evaluating) {
            SessionJShell open;
            synchronized (opening) {
                open = shell;
                shell = null;
            }
            if (open != null) {
                open.close();
            }
            return main.end();
        }
    }
}
