package dev.procession.timeline.check;

import dev.procession.text.TerminalSafe;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Wait;
import dev.procession.trace.Event;
import dev.procession.trace.Event.Waits;
import java.util.List;
import java.util.function.Predicate;

/** A process of the checked run. A process is always the same object, so authors may compare with {@code ==}. */
public final class CheckedProcess implements Lasting {

    private static final int MOST_LINES = 5;

    private final Evaluation evaluation;
    private final ProcessRecord life;
    private final ProcessHistory history;

    CheckedProcess(Evaluation evaluation, ProcessRecord life) {
        this.evaluation = evaluation;
        this.life = life;
        this.history = new ProcessHistory(evaluation, life);
    }

    /** The process printed this line. */
    public Happening printed(String line) {
        return printed(TextRule.exactly(line));
    }

    /** The process printed a line that fits the rule: {@code printed(containing("pid"))}. */
    public Happening printed(TextRule rule) {
        String words = evaluation.text("printed", name(), rule.words(evaluation));
        return new Happening(evaluation, words, notPrinted(words), history.printed(rule));
    }

    private String notPrinted(String words) {
        List<String> lines = history.printedTexts();
        if (lines.isEmpty()) {
            return evaluation.text("printed.nothing", words, name());
        }
        List<String> shown = lines.stream()
                .limit(MOST_LINES)
                .map(line -> evaluation.text("text.exactly", TerminalSafe.line(line)))
                .toList();
        String key = lines.size() > MOST_LINES ? "printed.others.more" : "printed.others";
        return evaluation.text(key, words, name(), evaluation.list(shown));
    }

    /** The process reached the first instruction of its work. */
    public Happening started() {
        return happening("started", Event.Started.class, event -> true);
    }

    /** The operating system reported the end of the process. */
    public Happening ended() {
        return happening("ended", Event.Exited.class, event -> true);
    }

    /** An exception ended the work of the process. */
    public Happening failed() {
        return happening("failed", Event.Failed.class, event -> true);
    }

    /**
     * An exception of this class ended the work of the process.
     *
     * @param exception the last part of the class name, such as {@code ArithmeticException}
     */
    public Happening failed(String exception) {
        return happening(
                "failed.with", Event.Failed.class, e -> simple(e.exception()).equals(exception), exception);
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    /** The process sent a message through a queue or a pipe. */
    public Happening sent() {
        return happening("sent", Event.Sent.class, event -> true);
    }

    /** The process sent this message; the text is the one that the timeline shows. */
    public Happening sent(String message) {
        return happening("sent.this", Event.Sent.class, event -> event.preview().equals(message), message);
    }

    /** The process received a message from a queue or a pipe. */
    public Happening received() {
        return happening("received", Event.Received.class, event -> true);
    }

    /** The process received this message; the text is the one that the timeline shows. */
    public Happening received(String message) {
        return happening(
                "received.this", Event.Received.class, event -> event.preview().equals(message), message);
    }

    /** This signal was sent to the process: {@code TERM}, {@code KILL}. */
    public Happening signalled(String signal) {
        String words = evaluation.text("signalled", name(), TerminalSafe.line(signal));
        return new Happening(
                evaluation,
                words,
                never(words),
                history.signals(event -> event.signal().equals(signal)));
    }

    private <E extends Event> Happening happening(String key, Class<E> kind, Predicate<E> rule, String... text) {
        String words = evaluation.text(key, name(), text.length == 0 ? "" : TerminalSafe.line(text[0]));
        return new Happening(evaluation, words, never(words), history.points(kind, rule));
    }

    private String never(String words) {
        return evaluation.text("never", words);
    }

    /** The process waited for the process, lock, queue and so on of this name. */
    public Period waitedFor(String name) {
        return waited(evaluation.text("waited", name(), TerminalSafe.line(name)), wait -> isFor(wait, name));
    }

    /** The process waited in this way: {@code LOCK}, {@code QUEUE_GET}, {@code JOIN} and so on. */
    public Period waitedFor(Waits what) {
        return waited(evaluation.text("waited", name(), what.name()), wait -> wait.what() == what);
    }

    /** The process slept. */
    public Period slept() {
        return waited(evaluation.text("slept", name()), wait -> wait.what() == Waits.SLEEP);
    }

    private boolean isFor(Wait wait, String name) {
        return wait.target() >= 0
                ? evaluation
                        .name(evaluation.timeline().processes().get(wait.target()))
                        .equals(name)
                : wait.name().equals(name);
    }

    private Period waited(String words, Predicate<Wait> rule) {
        return new Period(evaluation, words, never(words), history.waits(rule));
    }

    /** The process held a lock, whatever its name. */
    public Period held() {
        return held("");
    }

    /** The process held the lock of this name. */
    public Period held(String lock) {
        String words = lock.isEmpty()
                ? evaluation.text("held", name())
                : evaluation.text("held.named", name(), TerminalSafe.line(lock));
        return new Period(evaluation, words, never(words), history.held(lock));
    }

    /** Whether the process lived for this long, in seconds, counted from its first instruction. */
    public boolean lasted(Range seconds) {
        String happened = evaluation.text("lasted.happened", evaluation.seconds(life.ownLifeNanos()));
        return evaluation.recordFact(
                evaluation.text("lasted", words(), seconds.words(evaluation)),
                happened,
                seconds.holdsNanos(life.ownLifeNanos(), evaluation.speed()));
    }

    /** Whether the process was started as a daemon. */
    public boolean isDaemon() {
        if (life.startedAt() == null) {
            throw new NotInRunException(evaluation.text("daemon.unknown", name()));
        }
        return evaluation.recordFact(
                evaluation.text("daemon.yes", name()),
                evaluation.text(life.daemon() ? "daemon.yes" : "daemon.no", name()) + evaluation.text("stop"),
                life.daemon());
    }

    /** Whether the parent of the process ended before the process itself. */
    public boolean isOrphan() {
        return evaluation.recordFact(
                evaluation.text("orphan.yes", name()),
                evaluation.text(life.isOrphan() ? "orphan.yes" : "orphan.no", name()) + evaluation.text("stop"),
                life.isOrphan());
    }

    String name() {
        return evaluation.name(life);
    }

    ProcessRecord life() {
        return life;
    }

    @Override
    public List<Interval> intervals() {
        return List.of(new Interval(life.begin(), life.end()));
    }

    @Override
    public String words() {
        return evaluation.text("lived", name());
    }
}
