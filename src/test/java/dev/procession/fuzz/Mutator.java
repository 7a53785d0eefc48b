package dev.procession.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes inputs from seeds: it damages a seed, joins the parts of two, or writes a new text from the words of all. The
 * same random numbers make the same input.
 */
final class Mutator {

    private static final int MAX_BYTES = 1 << 16;
    private static final int MAX_WORDS = 2000;
    private static final int MAX_CHANGES = 6;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+|[^\\p{L}\\p{N}_\\s]{1,3}|\\s+");

    /** What often ends badly: signs of every format here, and characters that are no ordinary ones. */
    private static final List<String> HARD = List.of(
            "\0",
            "\r",
            "\n",
            "\r\n",
            "\t",
            "\u001b",
            "\u001b[2J",
            "\u009b",
            "\u007f",
            "\ufeff",
            "\u202e",
            "\u200b",
            "\u0301",
            "\ud83d\ude00",
            "\u1f468\u200d\u1f469",
            "字",
            "\uffff",
            "\u2028",
            "\"",
            "'",
            "\\",
            "\\u",
            "\\u0022",
            "\"\"\"",
            "/*",
            "*/",
            "//",
            "/",
            "`",
            "```",
            "~~~",
            "<!--",
            "-->",
            "<details>",
            "</details>",
            "<summary>",
            "#",
            "## ",
            "{#",
            "}",
            "{",
            "[",
            "]",
            "(",
            ")",
            "<",
            ">",
            "![",
            "](",
            "- [ ]",
            "- [x]",
            "1.",
            "|",
            "---",
            "***",
            ":",
            "=",
            "--",
            "-1",
            "0",
            "1",
            "2147483647",
            "-2147483648",
            "9223372036854775807",
            "-9223372036854775808",
            "1e999",
            "NaN",
            "0x",
            "1_000",
            "null",
            "true",
            "%s",
            "{0}",
            "$1",
            "..",
            "../",
            "~",
            "*",
            "&amp;",
            "&#0;",
            "￥",
            " ");

    private final List<byte[]> seeds;
    private final List<String> words;

    Mutator(List<byte[]> seeds) {
        this.seeds = seeds;
        Set<String> found = new LinkedHashSet<>();
        for (byte[] seed : seeds) {
            Matcher word = WORD.matcher(new String(seed, StandardCharsets.UTF_8));
            while (word.find() && found.size() < MAX_WORDS) {
                found.add(word.group());
            }
        }
        this.words = new ArrayList<>(found);
    }

    byte[] make(Random random) {
        if (random.nextInt(8) == 0) {
            return generated(random);
        }
        byte[] input = pick(seeds, random).clone();
        for (int left = 1 + random.nextInt(MAX_CHANGES); left > 0; left--) {
            input = changed(input, random);
        }
        return input.length > MAX_BYTES ? Arrays.copyOf(input, MAX_BYTES) : input;
    }

    private byte[] generated(Random random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(60); left > 0; left--) {
            text.append(random.nextInt(3) == 0 ? pick(HARD, random) : pick(words, random));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] changed(byte[] input, Random random) {
        int at = random.nextInt(input.length + 1);
        int end = Math.min(input.length, at + 1 + random.nextInt(1 << random.nextInt(8)));
        switch (random.nextInt(11)) {
            case 0:
                return spliced(input, at, end, new byte[0]);
            case 1:
                return spliced(input, at, end, bytes(pick(HARD, random)));
            case 2:
                return spliced(input, at, at, bytes(pick(HARD, random)));
            case 3:
                return spliced(input, at, at, bytes(pick(words, random)));
            case 4:
                return spliced(input, at, at, Arrays.copyOfRange(input, at, end));
            case 5:
                return spliced(input, at, at, repeated(bytes(pick(HARD, random)), 1 << random.nextInt(12)));
            case 6:
                byte[] other = pick(seeds, random);
                int from = random.nextInt(other.length + 1);
                return spliced(input, at, end, Arrays.copyOfRange(other, from, Math.min(other.length, from + 200)));
            case 7:
                return Arrays.copyOf(input, at);
            case 8:
                byte[] number = new byte[4];
                Arrays.fill(number, (byte) (random.nextInt(3) - 1));
                number[random.nextInt(4)] = (byte) random.nextInt();
                return spliced(input, at, Math.min(input.length, at + 4), number);
            case 9:
                byte[] flipped = input.clone();
                if (at < input.length) {
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                }
                return flipped;
            default:
                byte[] random4 = new byte[1 + random.nextInt(4)];
                random.nextBytes(random4);
                return spliced(input, at, Math.min(input.length, at + random4.length), random4);
        }
    }

    private static byte[] spliced(byte[] input, int from, int to, byte[] middle) {
        byte[] whole = new byte[input.length - (to - from) + middle.length];
        System.arraycopy(input, 0, whole, 0, from);
        System.arraycopy(middle, 0, whole, from, middle.length);
        System.arraycopy(input, to, whole, from + middle.length, input.length - to);
        return whole;
    }

    private static byte[] repeated(byte[] part, int times) {
        byte[] all = new byte[part.length * times];
        for (int i = 0; i < all.length; i++) {
            all[i] = part[i % part.length];
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
