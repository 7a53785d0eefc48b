package dev.procession.lesson.read;

import dev.procession.lesson.Inline;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the steps of a lesson: before them the goal, a paragraph under the title, and after them what was
 * learnt, a list under a heading of its own.
 */
final class LessonFrame {

    private static final Set<String> HEADINGS = Set.of("what you have learnt", "what you have learned", "这一课学到了");

    private static final int THINGS_LEARNT = 3;

    private final ProseReader prose;
    private final Problems problems;
    private final List<Prose> goal = new ArrayList<>();
    private final List<Prose> learnt = new ArrayList<>();

    LessonFrame(ProseReader prose, Problems problems) {
        this.prose = prose;
        this.problems = problems;
    }

    /** Takes {@code node} as the goal, unless there is one already or it is no paragraph. */
    boolean takeGoal(Node node) {
        return goal.isEmpty()
                && node instanceof Paragraph
                && prose.read(node).map(goal::add).orElse(false);
    }

    /** Whether {@code node} is the heading above what was learnt. It has no id, because it is no step. */
    boolean isEnd(@Nullable Node node) {
        if (!(node instanceof Heading heading) || heading.getLevel() != 2) {
            return false;
        }
        String words = Inline.plain(prose.inlines().read(heading)).replaceFirst("\\{#[^{}]*}\\s*$", "");
        return HEADINGS.contains(words.strip().toLowerCase(Locale.ROOT));
    }

    /** Reads what stands under the heading of {@link #isEnd}. */
    void readEnd(Node heading, List<Node> under, boolean last) {
        boolean fine = last
                && under.size() == 1
                && under.get(0) instanceof BulletList list
                && !ProseReader.isTaskList(list)
                && Markdown.children(list).size() == THINGS_LEARNT;
        if (!fine) {
            problems.add(Position.of(heading), ProblemKind.LEARNT_WRONG);
        }
        under.forEach(node -> prose.read(node).ifPresent(learnt::add));
    }

    /**
     * Reports what is missing.
     *
     * @param title where the goal belongs; empty if the lesson has no title
     * @param lastStep the heading of the last step
     */
    void report(Optional<Position> title, Position lastStep) {
        if (goal.isEmpty()) {
            problems.add(title.orElse(Position.START), ProblemKind.GOAL_MISSING);
        }
        if (learnt.isEmpty()) {
            problems.add(lastStep, ProblemKind.LEARNT_MISSING);
        }
    }

    List<Prose> goal() {
        return goal;
    }

    List<Prose> learnt() {
        return learnt;
    }
}
