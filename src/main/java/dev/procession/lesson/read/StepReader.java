package dev.procession.lesson.read;

import dev.procession.lesson.Block;
import dev.procession.lesson.Inline;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.lesson.Prose;
import dev.procession.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Converts the nodes under one heading into the blocks of a step. */
final class StepReader {

    private final Language language;
    private final LessonPrograms programs;
    private final ProseReader prose;
    private final Problems problems;
    private final QuestionReader questions;

    private final List<Block> blocks = new ArrayList<>();

    /** The latest program, which a Python twin or a check after it belongs to. */
    private @Nullable Program latest;

    private boolean programMissing;

    StepReader(Language language, LessonPrograms programs, ProseReader prose, Problems problems) {
        this.language = language;
        this.programs = programs;
        this.prose = prose;
        this.problems = problems;
        this.questions = new QuestionReader(prose, problems);
    }

    List<Block> read(NodeQueue nodes) {
        while (!nodes.isEmpty()) {
            Node node = nodes.next();
            Optional<SectionKind> section = prose.section(node, language);
            if (section.isEmpty() && node instanceof Heading heading) {
                section = misspelt(heading, nodes);
            }
            if (section.isPresent()) {
                section(section.get(), node, nodes);
            } else {
                block(node, nodes);
            }
        }
        return blocks;
    }

    /**
     * Reports a heading with three {@code #} that has no meaning, and one with more that is nearly one with a meaning.
     *
     * @return the section that the author seems to mean
     */
    private Optional<SectionKind> misspelt(Heading heading, NodeQueue following) {
        String words = Inline.plain(prose.inlines().read(heading)).strip();
        List<Node> content = following.restOfSection();
        Optional<SectionKind> meant = heading.getLevel() == 3
                ? MeantSection.of(words, content, language)
                : MeantSection.byWords(words.toLowerCase(Locale.ROOT), content, language);
        Position at = Position.of(heading);
        if (meant.isPresent()) {
            problems.add(at, ProblemKind.HEADING_MISSPELT, words, meant.get().heading(language));
        } else if (heading.getLevel() == 3) {
            String all = Arrays.stream(SectionKind.values())
                    .map(kind -> kind.heading(language))
                    .collect(Collectors.joining(", "));
            problems.add(at, ProblemKind.HEADING_UNKNOWN, words, all);
        }
        return meant;
    }

    private void block(Node node, NodeQueue following) {
        List<Link> links = ProgramLinks.of(node);
        if (links.stream().filter(ProgramLinks::isJava).count() > 1) {
            problems.add(Position.of(node), ProblemKind.PROGRAMS_TOGETHER);
        }
        if (!links.isEmpty()) {
            links.forEach(this::program);
        } else if (node instanceof HtmlBlock html) {
            html(html, following);
        } else if (node instanceof FencedCodeBlock code) {
            code(code);
        } else {
            addProse(node);
        }
    }

    private void addProse(Node node) {
        prose.read(node).map(Block.Text::new).ifPresent(blocks::add);
    }

    private void program(Link link) {
        if (ProgramLinks.isJava(link)) {
            java(link).ifPresent(program -> {
                latest = program;
                programs.show(program);
                blocks.add(new Block.Demo(label(link), program));
            });
        } else if (latest == null) {
            withoutProgram(Position.of(link), ProblemKind.TWIN_WITHOUT_DEMO, link.getDestination());
        } else {
            Program demo = latest;
            programs.python(link.getDestination(), Position.of(link), language, problems)
                    .ifPresent(python -> blocks.add(new Block.Twin(label(link), demo, python)));
        }
    }

    private Optional<Program> java(Link link) {
        Optional<Program> program = programs.java(link.getDestination(), Position.of(link), language, problems);
        programMissing |= program.isEmpty();
        return program;
    }

    /** Reports that a program is missing, unless one could not be read, which has been reported already. */
    private void withoutProgram(Position at, ProblemKind kind, Object... arguments) {
        if (!programMissing) {
            problems.add(at, kind, arguments);
        }
    }

    private String label(Link link) {
        return Inline.plain(prose.inlines().read(link));
    }

    private void html(HtmlBlock node, NodeQueue following) {
        Html html = Html.read(node.getLiteral());
        if (html instanceof Html.DetailsOpen open) {
            new HintReader(language, prose, problems)
                    .read(open.summary(), node, following)
                    .ifPresent(blocks::add);
        } else if (html instanceof Html.Note note) {
            blocks.add(new Block.Note(note.text()));
        } else {
            html.report(Position.of(node), problems);
        }
    }

    private void code(FencedCodeBlock code) {
        Position at = Position.of(code);
        if (!FenceInfo.isCheck(code)) {
            FenceInfo.unknownWord(code).ifPresent(word -> problems.add(at, ProblemKind.FENCE_UNKNOWN, word));
            addProse(code);
        } else if (latest == null) {
            withoutProgram(at, ProblemKind.CHECK_WITHOUT_PROGRAM);
        } else if (code.getLiteral().isBlank()) {
            problems.add(at, ProblemKind.CHECK_EMPTY);
        } else {
            blocks.add(new Block.Check(latest, code.getLiteral(), problems.file(), at.line() + 1));
        }
    }

    /** Reads a section. The prose between its heading and its list or links is the question or the task. */
    private void section(SectionKind kind, Node heading, NodeQueue nodes) {
        List<Prose> question = new ArrayList<>();
        while (!nodes.atEndOfSection()) {
            Node node = nodes.next();
            Optional<Block> block = switch (kind) {
                case EXERCISE -> exercise(node, question);
                case CHALLENGE -> challenge(node, question);
                default -> questions.read(kind, node, question);
            };
            if (block.isPresent()) {
                blocks.add(block.get());
                if (block.get() instanceof Block.Choice && isDirectlyBelow(nodes.peek(), node)) {
                    problems.add(Position.of(nodes.peek()), ProblemKind.REASON_MISPLACED);
                }
                return;
            }
            int before = blocks.size();
            block(node, nodes);
            if (blocks.size() > before && blocks.get(before) instanceof Block.Text text) {
                question.add(text.prose());
                blocks.remove(before);
            }
        }
        problems.add(Position.of(heading), kind.incomplete());
        question.forEach(part -> blocks.add(new Block.Text(part)));
    }

    /** Whether a quote stands under a list without an empty line between: a reason that is not indented. */
    private static boolean isDirectlyBelow(@Nullable Node quote, Node list) {
        List<SourceSpan> lines = list.getSourceSpans();
        return quote instanceof BlockQuote
                && !lines.isEmpty()
                && Position.of(quote).line() == lines.get(lines.size() - 1).getLineIndex() + 2;
    }

    private Optional<Block> challenge(Node node, List<Prose> task) {
        List<Link> links = ProgramLinks.of(node);
        if (links.size() != 1 || !ProgramLinks.isJava(links.get(0))) {
            return Optional.empty();
        }
        Optional<Program> program = java(links.get(0));
        if (program.isEmpty()) {
            task.forEach(part -> blocks.add(new Block.Text(part)));
            return prose.read(node).map(Block.Text::new);
        }
        latest = program.get();
        programs.show(latest);
        return Optional.of(new Block.Challenge(task, label(links.get(0)), latest));
    }

    private Optional<Block> exercise(Node node, List<Prose> task) {
        List<Link> links = ProgramLinks.of(node);
        if (links.size() != 2 || !links.stream().allMatch(ProgramLinks::isJava)) {
            return Optional.empty();
        }
        Optional<Program> start = java(links.get(0));
        Optional<Program> solution = java(links.get(1));
        if (start.isEmpty() || solution.isEmpty()) {
            task.forEach(part -> blocks.add(new Block.Text(part)));
            return prose.read(node).map(Block.Text::new);
        }
        latest = start.get();
        programs.show(latest);
        return Optional.of(new Block.Exercise(task, label(links.get(0)), latest, solution.get()));
    }
}
