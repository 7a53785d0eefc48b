package dev.procession.timeline.check;

import dev.procession.trace.Event.Waits;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The words of checks: the members that an expression may name, by the class that declares them. A public method that
 * is missing here is none of the words.
 */
public final class CheckWords {

    /** The waits of students' code. */
    private static final Set<Waits> WAITS = EnumSet.of(
            Waits.JOIN,
            Waits.EXIT,
            Waits.SLEEP,
            Waits.LOCK,
            Waits.QUEUE_GET,
            Waits.QUEUE_PUT,
            Waits.ITEMS_DONE,
            Waits.PIPE_RECV,
            Waits.PIPE_SEND,
            Waits.EVENT,
            Waits.CONDITION,
            Waits.BARRIER,
            Waits.POOL_RESULT,
            Waits.STDIN);

    private static final Map<Class<?>, Map<String, String>> EXAMPLES = examples();

    /** All words. The generated class extends the first of these classes. */
    public static final Map<Class<?>, Set<String>> ALL = all();

    /** The words that only describe numbers and texts. An expression of no other words is the same in every run. */
    private static final Set<String> RULES = Set.of("between", "atLeast", "atMost", "containing", "matching");

    /** The words in whose brackets stands what is asked of each order. */
    private static final Set<String> EXTENTS = Set.of("always", "sometimes", "never");

    private static final Set<String> OF_ORDERS = Set.of("always", "sometimes", "never", "deadlocks", "outcomes");

    private CheckWords() {}

    /**
     * How a word is used, such as {@code process("Process-1").ended()}.
     *
     * @param owner the simple name of the class whose word is preferred if several classes have this word
     */
    public static Optional<String> example(String word, String owner) {
        return EXAMPLES.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(word))
                .min((a, b) -> Boolean.compare(
                        b.getKey().getSimpleName().equals(owner),
                        a.getKey().getSimpleName().equals(owner)))
                .map(entry -> entry.getValue().get(word));
    }

    /** Whether {@code word} is one that asks about the run. */
    public static boolean asks(String word) {
        return !RULES.contains(word)
                && ALL.getOrDefault(CheckedRun.class, Set.of()).contains(word);
    }

    /** Whether {@code word} is one that asks about all orders of a program. */
    public static boolean asksOfOrders(String word) {
        return OF_ORDERS.contains(word);
    }

    /**
     * Whether an expression asks about all orders in one place and about one run in another. It does if a word about one
     * run stands outside of the brackets of {@code always}, {@code sometimes} or {@code never}, or a word about all
     * orders inside of them.
     *
     * @param tokens the tokens of the expression
     */
    public static boolean mixesOrders(List<String> tokens) {
        if (tokens.stream().noneMatch(CheckWords::asksOfOrders)) {
            return false;
        }
        int depth = 0;
        int inside = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("(")) {
                depth++;
                if (inside == 0 && i > 0 && EXTENTS.contains(tokens.get(i - 1))) {
                    inside = depth;
                }
            } else if (token.equals(")")) {
                inside = depth == inside ? 0 : inside;
                depth--;
            } else if (asksOfOrders(token) ? inside > 0 : inside == 0 && asks(token)) {
                return true;
            }
        }
        return false;
    }

    private static Map<Class<?>, Set<String>> all() {
        Map<Class<?>, Set<String>> words = new LinkedHashMap<>();
        EXAMPLES.forEach((type, examples) -> words.put(type, Set.copyOf(examples.keySet())));
        return Collections.unmodifiableMap(words);
    }

    private static Map<Class<?>, Map<String, String>> examples() {
        Map<Class<?>, Map<String, String>> words = new LinkedHashMap<>();
        Map<String, String> run = words(
                "",
                "main()",
                "process(\"Process-1\")",
                "started(\"Process-1\")",
                "printed(\"hello\")",
                "exitCode(\"Process-1\") == 0",
                "parentOf(\"Process-1\") == main()",
                "pidOf(\"Process-1\")",
                "children() == 3",
                "locks() == 1",
                "stuck()",
                "overlap(process(\"Process-1\"), process(\"Process-2\"))",
                "inOrder(printed(\"a\"), printed(\"b\"), printed(\"c\"))",
                "wall(between(3.0, 3.5))",
                "always(printed(\"a\").before(printed(\"b\")))",
                "sometimes(printed(\"a\").earlierThan(printed(\"b\")))",
                "never(printed(\"a\"))",
                "deadlocks() == 0",
                "outcomes() == 2",
                "between(3.0, 3.5)",
                "atLeast(3.0)",
                "atMost(3.5)");
        run.put("containing", "printed(containing(\"pid\"))");
        run.put("matching", "printed(matching(\"a.*z\"))");
        words.put(CheckedRun.class, run);
        words.put(
                CheckedProcess.class,
                words(
                        "process(\"Process-1\").",
                        "printed(\"hello\")",
                        "started()",
                        "ended()",
                        "failed(\"ArithmeticException\")",
                        "sent(\"'egg'\")",
                        "received(\"'egg'\")",
                        "signalled(\"TERM\")",
                        "waitedFor(JOIN)",
                        "slept()",
                        "held(\"L\")",
                        "lasted(between(1.0, 1.5))",
                        "isDaemon()",
                        "isOrphan()"));
        words.put(
                Happening.class,
                words(
                        "printed(\"a\").",
                        "before(printed(\"b\"))",
                        "earlierThan(printed(\"b\"))",
                        "times(2)",
                        "nth(2).before(printed(\"b\"))"));
        words.put(
                Period.class,
                words(
                        "main().waitedFor(JOIN).",
                        "lasted(between(1.0, 1.5))",
                        "timedOut()",
                        "times(2)",
                        "nth(2).lasted(between(1.0, 1.5))",
                        "begun().before(printed(\"b\"))",
                        "over().before(printed(\"b\"))"));
        words.put(
                Waits.class,
                WAITS.stream().collect(Collectors.toMap(Waits::name, waits -> "main().waitedFor(" + waits + ")")));
        return words;
    }

    /** Examples by their words: the word is the first name of its example. */
    private static Map<String, String> words(String before, String... examples) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String example : examples) {
            words.put(example.substring(0, example.indexOf('(')), before + example);
        }
        return words;
    }
}
