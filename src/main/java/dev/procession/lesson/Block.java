package dev.procession.lesson;

import java.nio.file.Path;
import java.util.List;

/** A part of a step: something to read ({@link Prose}), to run, to answer or to do. */
public sealed interface Block
        permits Prose, Block.Demo, Block.Twin, Block.Question, Block.Exercise, Block.Check, Block.Hint, Block.Note {

    /** A program that the student runs; {@code label} is the author's name for it in this language. */
    record Demo(String label, Program program) implements Block {}

    /** The demo {@code program} as a Python program. */
    record Twin(String label, Program program, Source python) implements Block {}

    /** Something to predict before a run, or to find out after it. */
    sealed interface Question extends Block {
        /** What is asked; may be empty when the prose before says it. */
        List<Prose> question();
    }

    /**
     * A question with answers to choose from, shown with the letters a, b, c … in this order.
     *
     * @param prediction whether it is to be answered before a run; the others are about what has been seen or read
     */
    record Choice(List<Prose> question, List<Answer> answers, boolean prediction) implements Question {
        public Choice {
            question = List.copyOf(question);
            answers = List.copyOf(answers);
        }
    }

    record Answer(List<Prose> content, boolean right) {
        public Answer {
            content = List.copyOf(content);
        }
    }

    /** Lines to be put in order; {@code lines} is the order that the author expects. */
    record Order(List<Prose> question, List<String> lines) implements Question {
        public Order {
            question = List.copyOf(question);
            lines = List.copyOf(lines);
        }

        /** The lines with the letters a, b, c … as the student sees them: sorted, which says nothing about the answer. */
        public List<String> shown() {
            return lines.stream().sorted().toList();
        }
    }

    /** A program to be changed; {@code solution} passes the check that follows, {@code start} does not. */
    record Exercise(List<Prose> task, String label, Program start, Program solution) implements Block {
        public Exercise {
            task = List.copyOf(task);
        }
    }

    /**
     * Java expressions over the timeline of a run of {@code program}, all of which must hold.
     *
     * @param file the lesson's
     * @param line where {@code code} begins in {@code file}, from 1
     */
    record Check(Program program, String code, Path file, int line) implements Block {

        private static final int LONGEST_PART = 60;

        /** What the code consists of, each to be answered on its own. */
        public List<Expression> expressions() {
            return CheckCode.expressions(code, line);
        }

        /** An expression that can neither hold nor fail. */
        public Problem noQuestion(Expression expression) {
            int column = expression.code().length()
                    - expression.code().stripLeading().length()
                    + 1;
            return new Problem(file, expression.line(), column, ProblemKind.CHECK_NO_QUESTION, List.of());
        }

        /** A part of the code that is none of a check's words: a check asks, and does nothing else. */
        public Problem noWord(int atLine, int atColumn, String part) {
            String shown = part.length() > LONGEST_PART ? part.substring(0, LONGEST_PART - 1) + "…" : part;
            return new Problem(file, atLine, atColumn, ProblemKind.CHECK_NO_WORD, List.of(shown));
        }

        /** An expression that the compiler cannot cope with. */
        public Problem tooDeep(Expression expression) {
            return new Problem(file, expression.line(), 1, ProblemKind.CODE_TOO_DEEP, List.of());
        }

        /** A mistake in the code, as the compiler found it. */
        public Problem problem(int atLine, int atColumn, String message) {
            return new Problem(file, atLine, atColumn, ProblemKind.CHECK_WRONG, List.of(message));
        }
    }

    /** Help that is shown when it is asked for; {@code summary} is what its fold is called. */
    record Hint(String summary, List<Prose> content) implements Block {
        public Hint {
            content = List.copyOf(content);
        }
    }

    /** For the instructor, hidden from students. */
    record Note(String text) implements Block {}
}
