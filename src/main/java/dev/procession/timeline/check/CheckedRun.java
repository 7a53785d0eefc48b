package dev.procession.timeline.check;

import dev.procession.text.Visible;
import dev.procession.timeline.ProcessLife;
import dev.procession.timeline.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a check: an author's expressions are compiled as methods of a subclass, so what stands here can be used in
 * them as it is. Times are in seconds, exit codes as Python gives them: minus the number of the signal that ended a
 * process.
 */
public abstract class CheckedRun {

    private final Map<Integer, CheckedProcess> processes = new HashMap<>();
    private @Nullable Notebook notebook;

    /** Begins with a run. */
    final void begin(Notebook notes) {
        notebook = notes;
        processes.clear();
    }

    private Notebook notes() {
        if (notebook == null) {
            throw new IllegalStateException("a check asks about a run, and none was given");
        }
        return notebook;
    }

    private Timeline timeline() {
        return notes().timeline();
    }

    /** Whether expression {@code number}, counted from 0, holds; written by {@link CheckSource}. */
    protected abstract boolean ask(int number) throws Exception;

    /** A check that is true or false by itself. */
    protected static boolean holds(boolean expression) {
        return expression;
    }

    /** A check that something happened. */
    protected static boolean holds(Happening expression) {
        return expression.happened();
    }

    /** A check that something was so for a while. */
    protected static boolean holds(Period expression) {
        return expression.begun().happened();
    }

    /** The process of the program itself. */
    public CheckedProcess main() {
        return process("main");
    }

    /** The first process of this name. */
    public CheckedProcess process(String name) {
        return checked(timeline().process(name).orElseThrow(() -> missing(name)));
    }

    private CheckedProcess checked(ProcessLife life) {
        return processes.computeIfAbsent(life.index(), index -> new CheckedProcess(notes(), life));
    }

    private NotThereException missing(String name) {
        List<String> names = timeline().processes().stream().map(notes()::name).toList();
        return new NotThereException(notes().text("missing", Visible.line(name), notes().list(names)));
    }

    /** A process of this name reached the first instruction of its work. */
    public Happening started(String name) {
        Optional<ProcessLife> life = timeline().process(name);
        return life.map(each -> checked(each).started()).orElseGet(() -> {
            String words = notes().text("started", Visible.line(name));
            return new Happening(notes(), words, missing(name).getMessage(), List.of());
        });
    }

    /** Some process printed this line. */
    public Happening printed(String line) {
        return printed(TextRule.exactly(line));
    }

    /** Some process printed such a line. */
    public Happening printed(TextRule rule) {
        String words = notes().text("printed.any", rule.words(notes()));
        List<Point> points = new ArrayList<>();
        timeline()
                .processes()
                .forEach(life -> points.addAll(new Diary(timeline(), life).printed(rule, notes().patience())));
        points.sort(Comparator.naturalOrder());
        return new Happening(notes(), words, notes().text("never", words), points);
    }

    /** The exit code of a process; 0 to 255, or minus the number of a signal. */
    public int exitCode(String name) {
        CheckedProcess process = process(name);
        Integer status = process.life().status();
        if (status == null) {
            throw new NotThereException(notes().text("exitCode.unknown", process.name()));
        }
        notes().value(notes().text("exitCode", process.name(), status));
        return status;
    }

    /** The process that started this one; null if it is none of the run, as for main. */
    public @Nullable CheckedProcess parentOf(String name) {
        CheckedProcess process = process(name);
        Optional<ProcessLife> parent = timeline().launcher(process.life());
        notes().value(parent.map(life -> notes().text("parent", process.name(), notes().name(life)))
                .orElseGet(() -> notes().text("parent.none", process.name())));
        return parent.map(this::checked).orElse(null);
    }

    /** The pid of a process. */
    public long pidOf(String name) {
        CheckedProcess process = process(name);
        notes().value(notes().text("pid", process.name(), process.life().pid()));
        return process.life().pid();
    }

    /** How many processes the run had beside main. */
    public int children() {
        int count = (int)
                timeline().processes().stream().filter(life -> !life.isMain()).count();
        notes().value(notes().text("children", count));
        return count;
    }

    /** Whether there was a moment at which all of these were at the same time, two by two. */
    public boolean overlap(Lasting first, Lasting second, Lasting... more) {
        List<Lasting> all = new ArrayList<>(List.of(first, second));
        all.addAll(List.of(more));
        return Overlap.of(all, notes());
    }

    /** Whether each had to be before the next: in every run, not only in this one. */
    public boolean inOrder(Happening first, Happening second, Happening... more) {
        boolean holds = first.before(second);
        Happening last = second;
        for (Happening next : more) {
            holds &= last.before(next);
            last = next;
        }
        return holds;
    }

    /** Whether the program took so long, from main's first instruction to the last exit. */
    public boolean wall(Range seconds) {
        long nanos = timeline().end() - timeline().origin();
        String expected = notes().text("lasted", notes().text("wall"), seconds.words(notes()));
        return notes().fact(
                        expected,
                        notes().text("lasted.happened", notes().seconds(nanos)),
                        seconds.holdsNanos(nanos, notes().speed()));
    }

    public static Range between(double least, double most) {
        return new Range(least, most);
    }

    public static Range atLeast(double least) {
        return new Range(least, Double.POSITIVE_INFINITY);
    }

    public static Range atMost(double most) {
        return new Range(Double.NEGATIVE_INFINITY, most);
    }

    /** A line that has this in it. */
    public static TextRule containing(String part) {
        return new TextRule("text.containing", part, (line, patience) -> line.contains(part));
    }

    /** A line that fits a regular expression as a whole. */
    public static TextRule matching(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return new TextRule(
                "text.matching",
                regex,
                (line, patience) ->
                        pattern.matcher(patience.with(line.stripTrailing())).matches());
    }
}
