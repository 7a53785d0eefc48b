package dev.procession.shell.course;

import dev.procession.engine.compile.CompileError;
import dev.procession.lesson.Block;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.text.JavaTokens;
import dev.procession.text.JavaTokens.Token;
import dev.procession.text.Spelling;
import dev.procession.timeline.check.CheckSource;
import dev.procession.timeline.check.CheckWords;
import dev.procession.timeline.check.CheckedRun;
import dev.procession.trace.Event.Waits;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts what the compiler says of a check into the words of checks, for its author. */
final class CheckComplaint {

    private static final int LEAST_BEGINNING = 4;

    private static final Pattern OPERATOR = Pattern.compile("operator '([^']+)'");
    private static final Pattern NO_VALUE = Pattern.compile("type: .*\\b(Happening|Period)\\b");
    private static final Pattern SYMBOL = Pattern.compile("symbol: +(\\w+) ([\\p{L}\\p{N}_$]+)");
    private static final Pattern OWNER =
            Pattern.compile("(?:location: .*?|in class )([\\w$]+)(?: cannot.*)?$", Pattern.MULTILINE);
    private static final Pattern CALLED = Pattern.compile("(?:found for |method (?=\\S+ in ))([\\p{L}\\p{N}_$]+)");
    private static final Set<String> WORDS_OF_PYTHON = Set.of("and", "or", "not");

    /** Quotation marks and stops of Chinese texts, and what Java has in their place. */
    private static final Map<Character, String> SIGNS = Map.of('“', "\"", '”', "\"", '。', ".", '、', ",");

    private final Block.Check check;
    private final CompileError error;
    private final int line;
    private final int column;

    private CheckComplaint(Block.Check check, CompileError error, int line, int column) {
        this.check = check;
        this.error = error;
        this.line = line;
        this.column = column;
    }

    /**
     * The problem of an expression that does not compile.
     *
     * @param code the expression
     * @param line the place in the file of the lesson, as is {@code column}
     */
    static Problem of(Block.Check check, String code, CompileError error, int line, int column) {
        CheckComplaint complaint = new CheckComplaint(check, error, line, column);
        if (error.symptom().isUnknownName()) {
            return complaint.ofName();
        } else if (complaint.is("cant\\.apply.*")) {
            return complaint.ofUse();
        } else if (complaint.is("operator\\.cant.*|incomparable.*")) {
            return complaint.ofOperator();
        } else if (complaint.is("unclosed\\.char.*")) {
            return complaint.problem(ProblemKind.CHECK_QUOTES);
        } else if (complaint.is("illegal\\.char")) {
            return complaint.ofSign();
        } else if (complaint.is("expected.*") && hasWordOfPython(code)) {
            return complaint.problem(ProblemKind.CHECK_AND_OR_NOT);
        }
        return complaint.inCompilersWords();
    }

    private boolean is(String kind) {
        return error.symptom().code().matches("compiler\\.err\\.(?:" + kind + ")");
    }

    /** The problem of a part that a check may not have. */
    static Problem ofPart(Block.Check check, String part, int line, int column) {
        return assigns(part)
                ? check.problem(line, column, ProblemKind.CHECK_ASSIGNS)
                : check.noWord(line, column, part);
    }

    private Problem ofName() {
        Matcher symbol = SYMBOL.matcher(error.symptom().english());
        if (!symbol.find()) {
            return inCompilersWords();
        }
        String name = symbol.group(2);
        String owner = find(OWNER).orElse("");
        Optional<String> known = CheckWords.example(name, owner);
        if (known.isPresent()) {
            return problem(ProblemKind.CHECK_WORD_USE, name, known.get());
        }
        return nearest(name, owner)
                .map(near -> problem(
                        ProblemKind.CHECK_WORD_NEAR,
                        name,
                        near,
                        CheckWords.example(near, owner).orElse(near)))
                .orElseGet(() -> problem(ProblemKind.CHECK_WORD_UNKNOWN, name));
    }

    /** The word that differs from {@code name} by the fewest letters; rather one that fits the place than another. */
    private static Optional<String> nearest(String name, String owner) {
        int most = Math.max(1, name.length() / 3);
        return CheckWords.ALL.entrySet().stream()
                .sorted(Comparator.comparing(entry -> !fits(entry.getKey(), owner)))
                .flatMap(entry -> entry.getValue().stream().sorted())
                .filter(word -> distance(name, word) <= most)
                .min(Comparator.comparingInt(word -> distance(name, word)));
    }

    private static boolean fits(Class<?> type, String owner) {
        boolean alone = owner.equals(CheckSource.CLASS_NAME);
        return alone
                ? type == CheckedRun.class || type == Waits.class
                : type.getSimpleName().equals(owner);
    }

    private static int distance(String name, String word) {
        boolean begun = name.length() >= LEAST_BEGINNING && plain(word).startsWith(plain(name));
        return begun ? 1 : Spelling.distance(plain(name), plain(word));
    }

    /** A name without what differs only by habit: {@code exit_code} and {@code exitcode} mean {@code exitCode}. */
    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private Problem ofUse() {
        String word = find(CALLED).orElse("");
        return CheckWords.example(word, find(OWNER).orElse(""))
                .map(example -> problem(ProblemKind.CHECK_WORD_USE, word, example))
                .orElseGet(this::inCompilersWords);
    }

    private Problem ofOperator() {
        String operator = find(OPERATOR).orElse("==");
        boolean noValue = NO_VALUE.matcher(error.symptom().english()).find();
        return noValue ? problem(ProblemKind.CHECK_NO_VALUE, operator) : problem(ProblemKind.CHECK_OPERANDS, operator);
    }

    private Problem ofSign() {
        String at = error.atFault();
        if (at.isEmpty()) {
            return inCompilersWords();
        }
        String plain = SIGNS.getOrDefault(at.charAt(0), Normalizer.normalize(at.substring(0, 1), Normalizer.Form.NFKC));
        boolean wide = at.charAt(0) >= 0x80 && plain.charAt(0) < 0x80;
        return wide ? problem(ProblemKind.CHECK_FULL_WIDTH, at.substring(0, 1), plain) : inCompilersWords();
    }

    private static boolean hasWordOfPython(String code) {
        return JavaTokens.of(code).stream().map(Token::text).anyMatch(WORDS_OF_PYTHON::contains);
    }

    /** Whether the part has an {@code =} that is no part of {@code ==} or another operator. */
    private static boolean assigns(String part) {
        List<Token> tokens = JavaTokens.of(part);
        List<Token> signs = new ArrayList<>();
        for (Token token : tokens) {
            boolean operator = "=!<>".contains(token.text());
            boolean joined =
                    operator && !signs.isEmpty() && signs.get(signs.size() - 1).end() == token.offset();
            if (operator && token.text().equals("=") && !joined && !part.startsWith("=", token.end())) {
                return true;
            }
            if (operator) {
                signs.add(token);
            }
        }
        return false;
    }

    private Optional<String> find(Pattern pattern) {
        Matcher found = pattern.matcher(error.symptom().english());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private Problem inCompilersWords() {
        String message = error.message()
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("; "));
        return problem(ProblemKind.CHECK_WRONG, message);
    }

    private Problem problem(ProblemKind kind, String... arguments) {
        return check.problem(line, column, kind, arguments);
    }
}
