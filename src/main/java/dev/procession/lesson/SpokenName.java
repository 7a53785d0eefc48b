package dev.procession.lesson;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lesson or a step as people call it: by its title or a part of it, such as {@code 守护进程}, or by its number in words,
 * such as {@code 第三步} or {@code step 3}.
 */
final class SpokenName {

    private static final Pattern NUMBER =
            Pattern.compile("(?:第|step|lesson)?\\s*([0-9]{1,3}|[一二三四五六七八九十两]{1,3})\\s*[步课]?");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 100;

    private SpokenName() {}

    /** What was typed without differences that mean nothing: full-width letters, capitals, blanks around it. */
    static String plain(String typed) {
        return typed.length() > LONGEST
                ? typed
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The number from 1 that is meant; 0 if none is. */
    static int number(String typed) {
        Matcher words = NUMBER.matcher(plain(typed));
        if (typed.length() > LONGEST || !words.matches()) {
            return 0;
        }
        String digits = words.group(1).replace('两', '二');
        if (Character.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int ten = digits.indexOf('十');
        if (ten < 0) {
            return digits.length() == 1 ? DIGITS.indexOf(digits) : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(digits.charAt(0));
        String ones = digits.substring(ten + 1);
        return ten > 1 || ones.length() > 1 ? 0 : 10 * tens + (ones.isEmpty() ? 0 : DIGITS.indexOf(ones));
    }

    /** Those of {@code all} that have a title equal to what was typed; if there are none, those with it in a title. */
    static <T> List<T> titled(String typed, List<T> all, Function<T, List<String>> titles) {
        String wanted = plain(typed);
        if (wanted.length() < 2 || wanted.length() > LONGEST) {
            return List.of();
        }
        List<T> equal = all.stream()
                .filter(each -> titles.apply(each).stream()
                        .anyMatch(title -> plain(title).equals(wanted)))
                .toList();
        return equal.isEmpty()
                ? all.stream()
                        .filter(each -> titles.apply(each).stream()
                                .anyMatch(title -> plain(title).contains(wanted)))
                        .toList()
                : equal;
    }
}
