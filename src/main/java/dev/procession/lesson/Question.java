package dev.procession.lesson;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A question of a step, and what it is about.
 *
 * @param program whose run answers it: the first one behind a prediction; null if there is none
 * @param number of the question in its step, from 0
 */
public record Question(Block.Question block, @Nullable Program program, int number) {

    /** The questions of a step, in order. */
    public static List<Question> of(Step step) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < step.blocks().size(); i++) {
            if (step.blocks().get(i) instanceof Block.Question block) {
                boolean seen = block instanceof Block.Choice choice && !choice.prediction();
                Program program = seen
                        ? null
                        : next(step.blocks().subList(i, step.blocks().size()));
                questions.add(new Question(block, program, questions.size()));
            }
        }
        return questions;
    }

    private static @Nullable Program next(List<Block> following) {
        for (Block block : following) {
            if (block instanceof Block.Demo demo) {
                return demo.program();
            } else if (block instanceof Block.Exercise exercise) {
                return exercise.start();
            }
        }
        return null;
    }

    /** How many letters there are to choose from or to put in order. */
    public int size() {
        return block instanceof Block.Choice choice
                ? choice.answers().size()
                : ((Block.Order) block).lines().size();
    }

    /** The letters, as they are shown. */
    public List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            letters.add(letter(i));
        }
        return letters;
    }

    /** a, b, c …; after z, numbers. */
    static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : String.valueOf(index + 1);
    }

    /**
     * The indexes of the letters that were typed, with blanks or commas between them or without: {@code b}, {@code a,c},
     * {@code bac}. Nothing if these are no letters of this question, or one comes twice, or lines to be put in order are
     * missing.
     */
    public Optional<List<Integer>> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        List<String> words = List.of(text.split("[\\s,，、]+"));
        if (words.size() == 1 && text.length() > 1 && text.chars().allMatch(Character::isLetter)) {
            words = text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
        }
        List<Integer> chosen = words.stream().map(letters()::indexOf).toList();
        boolean fine = !chosen.contains(-1) && chosen.stream().distinct().count() == chosen.size();
        boolean enough = block instanceof Block.Choice || chosen.size() == size();
        return fine && enough ? Optional.of(chosen) : Optional.empty();
    }

    /** Whether what was typed looks like an answer, though it is none: a number, a letter too far, lines left out. */
    public boolean isMeantBy(String typed) {
        String[] words = typed.strip().toLowerCase(Locale.ROOT).split("[\\s,，、]+");
        boolean single = Arrays.stream(words).allMatch(word -> word.matches("[a-z]|[1-9][0-9]?"));
        boolean near = words[0].matches("[1-9]") || letter(size()).equals(words[0]);
        return single && (words.length > 1 || near || letters().contains(words[0]));
    }

    /** The letters of the right answers of a choice. */
    public List<String> rightLetters() {
        List<String> right = new ArrayList<>();
        if (block instanceof Block.Choice choice) {
            for (int i = 0; i < choice.answers().size(); i++) {
                if (choice.answers().get(i).right()) {
                    right.add(letter(i));
                }
            }
        }
        return right;
    }

    /** Whether it is a choice of which several answers are right. */
    public boolean wantsSeveral() {
        return rightLetters().size() > 1;
    }

    /** Whether exactly the right answers of a choice were chosen. */
    public boolean isRight(List<Integer> chosen) {
        return chosen.stream().map(Question::letter).sorted().toList().equals(rightLetters());
    }
}
