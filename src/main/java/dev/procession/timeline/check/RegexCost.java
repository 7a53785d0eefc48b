package dev.procession.timeline.check;

/**
 * Estimates how much a regular expression may do between two characters that it reads. {@code (|){60}x} reads nothing
 * of an empty line, and yet would try two ways sixty times, which takes for ever.
 */
final class RegexCost {

    private static final int LEAST_STEPS = 4;
    private static final int CHARS_PER_STEP = 4;

    /** Far more than {@link Effort} admits. */
    private static final int MOST_DOUBLINGS = 50;

    private RegexCost() {}

    /**
     * An upper limit of the steps for one character, from the text alone: each alternative and each repeated group
     * doubles the ways that can be tried, and a counted repetition tries them as often as it says.
     */
    static long stepsPerChar(String regex) {
        double doublings = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            boolean group = c == ')';
            char next = i + 1 < regex.length() ? regex.charAt(i + 1) : ' ';
            if (c == '\\') {
                i++;
            } else if (c == '|' || group && "?*+".indexOf(next) >= 0) {
                doublings++;
            } else if (c == '{') {
                double times = Math.max(1, count(regex, i + 1));
                boolean groupBefore = i > 0 && regex.charAt(i - 1) == ')';
                doublings = Math.log(times) / Math.log(2) + (groupBefore ? doublings * times + 1 : doublings);
            }
        }
        long base = Math.max(LEAST_STEPS, regex.length() / CHARS_PER_STEP);
        return base * (1L << (int) Math.min(MOST_DOUBLINGS, Math.ceil(doublings)));
    }

    /** The number that stands at this place; 0 if there is none. */
    private static double count(String regex, int start) {
        double count = 0;
        for (int i = start; i < regex.length() && Character.isDigit(regex.charAt(i)); i++) {
            count = count * 10 + Character.digit(regex.charAt(i), 10);
        }
        return count;
    }
}
