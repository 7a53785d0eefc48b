package dev.procession.lesson;

import java.nio.file.Path;
import java.util.List;

/** A part of a step: prose to read, or something to run, to answer or to do. */
public sealed interface Block
        permits Block.Text,
                Block.Demo,
                Block.Twin,
                Block.Question,
                Block.Exercise,
                Block.Challenge,
                Block.Check,
                Block.Hint,
                Block.Note {

    /** Prose, which the student only reads. */
    record Text(Prose prose) implements Block {}

    /** A program that the student runs; {@code label} is what the author calls it in this language. */
    record Demo(String label, Program program) implements Block {}

    /** The Python twin of the demo {@code program}: a Python program that does the same. */
    record Twin(String label, Program program, Source python) implements Block {}

    /** A question to be answered before a run, as a prediction, or after it. */
    sealed interface Question extends Block {
        /** The text of the question; empty if the prose before the block asks it. */
        List<Prose> question();
    }

    /**
     * A multiple-choice question. Its answers are shown in this order, with the letters a, b, c …
     *
     * @param prediction whether it is to be answered before a run; other questions are about what has been seen or read
     */
    record Choice(List<Prose> question, List<Answer> answers, boolean prediction) implements Question {
        public Choice {
            question = List.copyOf(question);
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer to choose from.
     *
     * @param reason why it is right or wrong, which is shown when the question has been answered; empty if the author
     *     gives no reason
     */
    record Answer(List<Prose> content, boolean right, List<Prose> reason) {
        public Answer {
            content = List.copyOf(content);
            reason = List.copyOf(reason);
        }
    }

    /** A question that asks to put lines in order; {@code lines} is the order that the author expects. */
    record Order(List<Prose> question, List<String> lines) implements Question {
        public Order {
            question = List.copyOf(question);
            lines = List.copyOf(lines);
        }

        /** The lines as the student sees them: sorted, so that their order does not give the answer away. */
        public List<String> shown() {
            return lines.stream().sorted().toList();
        }
    }

    /** A program to be changed. {@code solution} passes the check that follows the exercise, {@code start} does not. */
    record Exercise(List<Prose> task, String label, Program start, Program solution) implements Block {
        public Exercise {
            task = List.copyOf(task);
        }
    }

    /**
     * A program for which the student finds an order of steps. The check that follows says what is looked for: an order
     * in which it holds.
     */
    record Challenge(List<Prose> task, String label, Program program) implements Block {
        public Challenge {
            task = List.copyOf(task);
        }
    }

    /**
     * Java expressions about the timeline of a run of {@code program}. All of them must hold.
     *
     * @param file the file of the lesson
     * @param line the line of {@code file} in which {@code code} begins, from 1
     */
    record Check(Program program, String code, Path file, int line) implements Block {

        private static final int MAX_PART_CHARS = 60;

        /** The expressions of the code. Each is evaluated and reported on its own. */
        public List<CheckExpression> expressions() {
            return CheckCodeSplitter.expressions(code, line);
        }

        /** The problem of an expression whose value says neither yes nor no, so that it can neither hold nor fail. */
        public Problem noQuestion(CheckExpression expression) {
            int column = expression.code().length()
                    - expression.code().stripLeading().length()
                    + 1;
            return new Problem(file, expression.line(), column, ProblemKind.CHECK_NO_QUESTION, List.of());
        }

        /** The problem of code with a word that checks do not allow, because a check may only ask about a run. */
        public Problem noWord(int atLine, int atColumn, String part) {
            String shown = part.length() > MAX_PART_CHARS ? part.substring(0, MAX_PART_CHARS - 1) + "…" : part;
            return new Problem(file, atLine, atColumn, ProblemKind.CHECK_NO_WORD, List.of(shown));
        }

        /** The problem of an expression that is nested too deeply for the compiler. */
        public Problem tooDeep(CheckExpression expression) {
            return new Problem(file, expression.line(), 1, ProblemKind.CODE_TOO_DEEP, List.of());
        }

        /** A problem of this code. */
        public Problem problem(int atLine, int atColumn, ProblemKind kind, String... arguments) {
            return new Problem(file, atLine, atColumn, kind, List.of(arguments));
        }
    }

    /** Help that is shown only on request; {@code summary} is the text of its {@code <summary>} element. */
    record Hint(String summary, List<Prose> content) implements Block {
        public Hint {
            content = List.copyOf(content);
        }
    }

    /** A note for the instructor. Students do not see it. */
    record Note(String text) implements Block {}
}
