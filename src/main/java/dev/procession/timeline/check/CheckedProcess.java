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

    /** The sentence that the run has no such process; empty if it has. */
    private final String absence;

    CheckedProcess(Evaluation evaluation, ProcessRecord life) {
        this(evaluation, life, "");
    }

    private CheckedProcess(Evaluation evaluation, ProcessRecord life, String absence) {
        this.evaluation = evaluation;
        this.life = life;
        this.absence = absence;
        this.history = new ProcessHistory(evaluation, life);
    }

    /** A process that the run does not have: nothing happened to it. Questions about it say what was expected. */
    static CheckedProcess absent(Evaluation evaluation, String name, String absence) {
        ProcessRecord nobody =
                new ProcessRecord(-1, false, 0, name, false, "", null, null, -1, null, null, 0, null, 0, List.of(), 0);
        return new CheckedProcess(evaluation, nobody, absence);
    }

    /** The process printed this line. */
    public Happening printed(String line) {
        return printed(TextRule.exactly(line));
    }

    /** The process printed a line that fits the rule: {@code printed(containing("pid"))}. */
    public Happening printed(TextRule rule) {
        String words = evaluation.text("printed", name(), rule.words(evaluation));
        List<EventPoint> points = history.printed(rule);
        String whyNever = points.isEmpty() ? whyNotPrinted(rule) : "";
        return Happening.onScreen(evaluation, words, notPrinted(rule.words(evaluation)), whyNever, points);
    }

    /** Who else printed the line, or what ended this process before it printed anything; empty if neither is so. */
    private String whyNotPrinted(TextRule rule) {
        List<String> others = evaluation.timeline().processes().stream()
                .filter(other -> other.index() != life.index())
                .filter(other ->
                        !new ProcessHistory(evaluation, other).printed(rule).isEmpty())
                .map(evaluation::name)
                .toList();
        if (!others.isEmpty()) {
            return evaluation.text("cause.printed", evaluation.list(others), rule.words(evaluation), name());
        }
        return isAbsent() || !history.printedTexts().isEmpty() ? "" : EarlyEnd.sentence(evaluation, life);
    }

    private String notPrinted(String wanted) {
        if (isAbsent()) {
            return absence;
        }
        String words = evaluation.text("printed.not", name(), wanted);
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
                never("signalled", TerminalSafe.line(signal)),
                history.signals(event -> event.signal().equals(signal)));
    }

    private <E extends Event> Happening happening(String key, Class<E> kind, Predicate<E> rule, String... text) {
        String about = text.length == 0 ? "" : TerminalSafe.line(text[0]);
        String words = evaluation.text(key, name(), about);
        return new Happening(evaluation, words, never(key, about), history.points(kind, rule));
    }

    /** The sentence that what {@code key} names never happened. */
    private String never(String key, String about) {
        return isAbsent() ? absence : evaluation.text(key + ".not", name(), about);
    }

    private boolean isAbsent() {
        return !absence.isEmpty();
    }

    /** The process waited for the process, lock, queue and so on of this name. */
    public Period waitedFor(String name) {
        evaluation.needTime("waitedFor");
        return waited("waited", TerminalSafe.line(name), wait -> isFor(wait, name));
    }

    /** The process waited in this way: {@code LOCK}, {@code QUEUE_GET}, {@code JOIN} and so on. */
    public Period waitedFor(Waits what) {
        evaluation.needTime("waitedFor");
        return waited("waited.kind", evaluation.text("wait." + what.name()), wait -> wait.what() == what);
    }

    /** The process slept. */
    public Period slept() {
        evaluation.needTime("slept");
        return waited("slept", "", wait -> wait.what() == Waits.SLEEP);
    }

    private boolean isFor(Wait wait, String name) {
        return wait.target() >= 0
                ? evaluation
                        .name(evaluation.timeline().processes().get(wait.target()))
                        .equals(name)
                : wait.name().equals(name);
    }

    private Period waited(String key, String about, Predicate<Wait> rule) {
        String words = evaluation.text(key, name(), about);
        return new Period(evaluation, words, never(key, about), history.waits(rule));
    }

    /** The process held a lock, whatever its name. */
    public Period held() {
        return held("");
    }

    /** The process held the lock of this name. */
    public Period held(String lock) {
        String key = lock.isEmpty() ? "held" : "held.named";
        String words = evaluation.text(key, name(), TerminalSafe.line(lock));
        return new Period(evaluation, words, never(key, TerminalSafe.line(lock)), history.held(lock));
    }

    /** Whether the process lived for this long, in seconds, counted from its first instruction. */
    public boolean lasted(Range seconds) {
        evaluation.needTime("lasted");
        String happened =
                isAbsent() ? absence : evaluation.text("lasted.happened", evaluation.seconds(life.ownLifeNanos()));
        return evaluation.recordFact(
                evaluation.text("lasted", words(), seconds.words(evaluation)),
                happened,
                !isAbsent() && seconds.holdsNanos(life.ownLifeNanos(), evaluation.speed()));
    }

    /** Whether the process was started as a daemon. */
    public boolean isDaemon() {
        if (isAbsent()) {
            return evaluation.recordFact(evaluation.text("daemon.yes", name()), absence, false);
        }
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
        evaluation.needTime("isOrphan");
        if (isAbsent()) {
            return evaluation.recordFact(evaluation.text("orphan.yes", name()), absence, false);
        }
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
        return isAbsent() ? List.of() : List.of(new Interval(life.begin(), life.end()));
    }

    @Override
    public String words() {
        return evaluation.text("lived", name());
    }
}
