package dev.procession.lesson.read;

import dev.procession.lesson.Block;
import dev.procession.lesson.PlainText;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Prose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;

/** Converts the list under the heading of a question into a question. */
final class QuestionReader {

    private final ProseReader prose;
    private final Problems problems;

    QuestionReader(ProseReader prose, Problems problems) {
        this.prose = prose;
        this.problems = problems;
    }

    /** The question whose list is {@code node}; empty if this kind of question needs another kind of list. */
    Optional<Block> read(SectionKind kind, Node node, List<Prose> question) {
        boolean choice = kind == SectionKind.PREDICT || kind == SectionKind.QUESTION;
        if (choice && ProseReader.isTaskList(node)) {
            return Optional.of(choice(kind, node, question));
        }
        if (kind == SectionKind.PREDICT_ORDER && node instanceof OrderedList) {
            return Optional.of(order(node, question));
        }
        return Optional.empty();
    }

    private Block choice(SectionKind kind, Node list, List<Prose> question) {
        List<Block.Answer> answers = new ArrayList<>();
        for (Node item : Markdown.children(list)) {
            Prose.Checkbox box = ProseReader.box(item);
            if (box == Prose.Checkbox.NONE) {
                problems.add(Position.of(item), ProblemKind.CHOICE_WITHOUT_BOX);
            }
            List<Prose> content = new ArrayList<>(prose.content(item));
            List<Prose> reason = takeReason(content);
            if (reason.isEmpty()) {
                problems.add(Position.of(item), ProblemKind.REASON_MISSING);
            }
            answers.add(new Block.Answer(content, box == Prose.Checkbox.TICKED, reason));
        }
        if (answers.stream().noneMatch(Block.Answer::right)) {
            problems.add(Position.of(list), ProblemKind.CHOICE_WITHOUT_RIGHT_ANSWER);
        }
        checkNumber(answers.size(), list);
        return new Block.Choice(question, answers, kind == SectionKind.PREDICT);
    }

    /** Takes the quotes out of the content of an answer: they are its reason. */
    private static List<Prose> takeReason(List<Prose> content) {
        List<Prose> reason = new ArrayList<>();
        content.stream()
                .filter(Prose.Quote.class::isInstance)
                .forEach(quote -> reason.addAll(((Prose.Quote) quote).content()));
        content.removeIf(Prose.Quote.class::isInstance);
        return reason;
    }

    private Block order(Node list, List<Prose> question) {
        List<String> lines = new ArrayList<>();
        for (Node item : Markdown.children(list)) {
            lines.add(PlainText.of(prose.content(item)).strip().replaceAll("\\s+", " "));
        }
        checkNumber(lines.size(), list);
        return new Block.Order(question, lines);
    }

    private void checkNumber(int answers, Node list) {
        if (answers < 2) {
            problems.add(Position.of(list), ProblemKind.ANSWERS_TOO_FEW);
        }
    }
}
