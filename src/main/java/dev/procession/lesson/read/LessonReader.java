package dev.procession.lesson.read;

import dev.procession.lesson.Block;
import dev.procession.lesson.Inline;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Step;
import dev.procession.lesson.read.FrontMatter.Entry;
import dev.procession.lesson.read.LessonDraft.DraftStep;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Reads {@code lesson.md}, or the same file in another language. */
final class LessonReader {

    private static final Set<String> KEYS = Set.of("format", "title", "minutes", "requires", LessonLoader.MOVED_FROM);
    private static final int MAX_MINUTES = 600;

    private final Language language;
    private final LessonPrograms programs;
    private final Problems problems;
    private final ProseReader prose;
    private final HeadingReader headings;
    private final LessonFrame frame;
    private @Nullable Position title;

    LessonReader(Path file, Language language, LessonPrograms programs, Problems all) {
        this.language = language;
        this.programs = programs;
        this.problems = all.forFile(file);
        this.prose =
                new ProseReader(new InlineReader(new LinkResolver(file.getParent(), problems), problems), problems);
        this.headings = new HeadingReader(prose.inlines(), problems);
        this.frame = new LessonFrame(prose, problems);
    }

    LessonDraft read(String text) {
        FrontMatter facts = FrontMatter.read(text, KEYS, problems);
        facts.checkFormat();
        facts.required("title");
        NodeQueue nodes = new NodeQueue(Markdown.children(Markdown.parse(facts.body(), problems)));
        beforeSteps(nodes, facts);
        List<DraftStep> steps = steps(nodes);
        if (steps.isEmpty()) {
            problems.add(Position.START, ProblemKind.STEPS_MISSING);
        } else {
            frame.report(Optional.ofNullable(title), steps.get(steps.size() - 1).at());
        }
        Set<String> ids = new HashSet<>();
        steps.forEach(step -> ids.add(step.step().id()));
        prose.inlines().checkStepLinks(ids);
        return new LessonDraft(
                problems.file(), language, facts, minutes(facts), requires(facts), frame.goal(), steps, frame.learnt());
    }

    private void beforeSteps(NodeQueue nodes, FrontMatter facts) {
        while (!nodes.isEmpty() && !isStep(nodes.peek())) {
            Node node = nodes.next();
            if (isTitle(node)) {
                title(node, facts);
            } else if (node instanceof HtmlBlock html && Html.read(html.getLiteral()) instanceof Html.Unclosed) {
                problems.add(Position.of(node), ProblemKind.COMMENT_UNCLOSED);
            } else if (!(node instanceof LinkReferenceDefinition) && !isComment(node) && !frame.takeGoal(node)) {
                problems.add(Position.of(node), ProblemKind.TEXT_BEFORE_STEPS);
            }
        }
    }

    private void title(Node heading, FrontMatter facts) {
        title = Position.of(heading);
        String words = Inline.plain(prose.inlines().read(heading)).strip();
        facts.optional("title")
                .map(Entry::value)
                .filter(title -> !title.equals(words))
                .ifPresent(title -> problems.add(Position.of(heading), ProblemKind.TITLE_DIFFERS, words, title));
    }

    private List<DraftStep> steps(NodeQueue nodes) {
        List<DraftStep> steps = new ArrayList<>();
        while (!nodes.isEmpty()) {
            Node heading = nodes.next();
            List<Node> under = new ArrayList<>();
            while (!nodes.isEmpty() && !isStep(nodes.peek())) {
                Node node = nodes.next();
                if (isTitle(node)) {
                    problems.add(Position.of(node), ProblemKind.TITLE_MISPLACED);
                } else {
                    under.add(node);
                }
            }
            if (frame.isEnd(heading)) {
                frame.readEnd(heading, under, nodes.isEmpty());
            } else {
                steps.add(step(heading, under));
            }
        }
        return steps;
    }

    private DraftStep step(Node heading, List<Node> under) {
        HeadingReader.Named named = headings.read(heading);
        List<Block> blocks = new StepReader(language, programs, prose, problems).read(new NodeQueue(under));
        if (blocks.stream().allMatch(Block.Note.class::isInstance)) {
            problems.add(Position.of(heading), ProblemKind.STEP_EMPTY);
        }
        return new DraftStep(new Step(named.id(), named.content(), blocks), Position.of(heading));
    }

    private int minutes(FrontMatter facts) {
        Entry entry = facts.required("minutes").orElse(null);
        if (entry == null) {
            return 0;
        }
        boolean number = entry.value().matches("[1-9][0-9]{0,2}") && Integer.parseInt(entry.value()) <= MAX_MINUTES;
        if (!number) {
            problems.add(entry.at(), ProblemKind.MINUTES_WRONG, entry.value());
        }
        return number ? Integer.parseInt(entry.value()) : 0;
    }

    private static List<String> requires(FrontMatter facts) {
        String names = facts.optional("requires").map(Entry::value).orElse("");
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static boolean isStep(@Nullable Node node) {
        return node instanceof Heading heading && heading.getLevel() == 2;
    }

    private static boolean isTitle(Node node) {
        return node instanceof Heading heading && heading.getLevel() == 1;
    }

    private static boolean isComment(Node node) {
        return node instanceof HtmlBlock html && Html.read(html.getLiteral()) instanceof Html.Comment;
    }
}
