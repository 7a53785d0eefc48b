package dev.procession.lesson;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A question of a step, with its number and the program that it is about.
 *
 * @param program the program whose run answers a prediction: the first one after it in the step; null if there is none
 * @param number the number of the question in its step, from 0
 */
public record StepQuestion(Block.Question block, @Nullable Program program, int number) {

    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}'’-]*( +[\\p{L}'’-]+){0,9}[.!?。！？]?");

    /** The words that begin a declaration, although they are names of Java. */
    private static final Set<String> DECLARES = Set.of("var", "record", "sealed", "yield");

    /** The questions of a step, in order. */
    public static List<StepQuestion> of(Step step) {
        List<StepQuestion> questions = new ArrayList<>();
        for (int i = 0; i < step.blocks().size(); i++) {
            if (step.blocks().get(i) instanceof Block.Question block) {
                boolean seen = block instanceof Block.Choice choice && !choice.prediction();
                Program program = seen
                        ? null
                        : next(step.blocks().subList(i, step.blocks().size()));
                questions.add(new StepQuestion(block, program, questions.size()));
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
            } else if (block instanceof Block.Challenge challenge) {
                return challenge.program();
            }
        }
        return null;
    }

    /** The number of answers to choose from, or of lines to put in order. */
    public int size() {
        return block instanceof Block.Choice choice
                ? choice.answers().size()
                : ((Block.Order) block).lines().size();
    }

    /** The letters of the answers or lines, as they are shown. */
    public List<String> letters() {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            letters.add(letter(i));
        }
        return letters;
    }

    /** The letter for {@code index}: a, b, c …; after z, a number. */
    public static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('a' + index)) : String.valueOf(index + 1);
    }

    /**
     * The indexes of the letters that were typed, with or without blanks or commas between them: {@code b},
     * {@code a,c}, {@code bac}, {@code b)}. An answer may also be typed in full. Empty if a letter does not belong to this
     * question or occurs twice, or if lines to be put in order are missing.
     */
    public Optional<List<Integer>> parse(String typed) {
        Optional<List<Integer>> letters = parseLetters(plain(typed));
        return letters.isPresent() ? letters : inFull(typed);
    }

    /** Letters as they are typed, without the signs of lists: {@code b} for {@code (B).} */
    private static String plain(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return text.matches("[a-z0-9\\s,、().:]+") && !text.contains("()")
                ? text.replaceAll("[().:]", " ").strip()
                : text;
    }

    /** The answer whose whole text was typed. */
    private Optional<List<Integer>> inFull(String typed) {
        if (block instanceof Block.Choice choice) {
            for (int i = 0; i < size(); i++) {
                String answer = PlainText.of(choice.answers().get(i).content());
                if (!words(typed).isEmpty() && words(answer).equals(words(typed))) {
                    return Optional.of(List.of(i));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private Optional<List<Integer>> parseLetters(String text) {
        List<String> words = List.of(text.split("[\\s,，、]+"));
        if (words.size() == 1 && text.length() > 1 && text.chars().allMatch(Character::isLetter)) {
            words = text.chars().mapToObj(c -> String.valueOf((char) c)).toList();
        }
        List<Integer> chosen = words.stream().map(letters()::indexOf).toList();
        boolean fine = !chosen.contains(-1) && chosen.stream().distinct().count() == chosen.size();
        boolean enough = block instanceof Block.Choice || chosen.size() == size();
        return fine && enough ? Optional.of(chosen) : Optional.empty();
    }

    /** Whether the input looks like an answer, even a wrong one: a number, the letter after the last, too few lines. */
    public boolean looksLikeAnswer(String typed) {
        String[] words = plain(typed).split("[\\s,，、]+");
        boolean single = Arrays.stream(words).allMatch(word -> word.matches("[a-z]|[1-9][0-9]?"));
        boolean near = words[0].matches("[1-9]") || letter(size()).equals(words[0]);
        return single && (words.length > 1 || near || letters().contains(words[0]));
    }

    /**
     * Whether the input looks like an answer in words, such as {@code the child} or {@code 子进程}, and could be Java only
     * if one of the words is declared.
     */
    public static boolean looksLikeWords(String typed) {
        String text = typed.strip();
        if (!WORDS.matcher(text).matches()) {
            return false;
        }
        String[] words = text.split(" +");
        boolean type = words.length == 2 && Character.isUpperCase(words[0].charAt(0));
        return !type && !SourceVersion.isKeyword(words[0]) && !DECLARES.contains(words[0]);
    }

    /** The letters of the right answers of a multiple-choice question. */
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

    /** Whether it is a multiple-choice question with several right answers. */
    public boolean wantsSeveral() {
        return rightLetters().size() > 1;
    }

    /** Whether exactly the right answers were chosen. */
    public boolean isRight(List<Integer> chosen) {
        return chosen.stream().map(StepQuestion::letter).sorted().toList().equals(rightLetters());
    }
}
