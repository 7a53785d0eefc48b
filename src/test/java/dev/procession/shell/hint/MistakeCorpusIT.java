package dev.procession.shell.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.engine.Engine;
import dev.procession.engine.Session;
import dev.procession.engine.compile.Compilation;
import dev.procession.engine.session.Completeness;
import dev.procession.engine.session.TypedSnippet;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.text.StyledLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Types a corpus of mistakes at the prompt, and compiles them in files, with the compiler of this JDK. A sentence that
 * is not the expected one is worse than none, so there must be no such sentence; and most mistakes that have a simple
 * remedy must be answered with it.
 *
 * <p>The build tries a part of the samples, since a file is compiled more slowly than a line is typed: on JDK 17 another
 * half of the lines than on JDK 25, and some of the files. {@code -Dcorpus=whole} tries all.
 */
class MistakeCorpusIT {

    private static final double LEAST_HELPED = 0.85;
    private static final boolean WHOLE = System.getProperty("corpus", "").equals("whole");
    private static final int EVERY_LINE = WHOLE ? 1 : 2;
    private static final int EVERY_FILE = WHOLE ? 1 : 14;
    private static final int FIRST = WHOLE ? 0 : Runtime.version().feature() / 8 % 2;

    private static Engine engine;
    private static Session session;
    private static MistakeCorpus corpus;

    private final List<String> wrong = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private int tried;
    private int toHelp;

    @BeforeAll
    static void openSession() throws Exception {
        corpus = MistakeCorpus.read();
        engine = TypedMistakes.engine();
        session = TypedMistakes.session(engine, () -> Locale.ENGLISH);
        MistakeCorpus.SETUP.forEach(line -> assertTrue(session.eval(line, reply -> {}), line));
    }

    @AfterAll
    static void closeSession() throws IOException {
        session.end();
        engine.close();
    }

    @Test
    void noSentenceIsWrongAndMostMistakesAreHelped() {
        for (int i = FIRST; i < corpus.samples().size(); i++) {
            MistakeCorpus.Sample sample = corpus.samples().get(i);
            if (sample.atPrompt() && i % EVERY_LINE == FIRST) {
                judge("prompt", sample, typed(sample.code()));
            }
            if (sample.inFile() && (i % EVERY_FILE == FIRST || !sample.atPrompt() && i % EVERY_LINE == FIRST)) {
                judge("file", sample, compiled(sample.program()));
            }
        }
        double share = 1 - (double) missing.size() / toHelp;
        System.out.printf(
                Locale.ROOT,
                "%d mistakes, typed and in files: %d answers, %d wrong; of %d that have a remedy, %.1f %% are told it%n",
                corpus.samples().size(),
                tried,
                wrong.size(),
                toHelp,
                100 * share);

        assertEquals(List.of(), wrong);
        assertTrue(share >= LEAST_HELPED, () -> String.join("\n", missing));
    }

    @Test
    void everyRuleOfTheTableHasASample() {
        Set<String> expected = corpus.samples().stream()
                .flatMap(each -> each.sentences().stream())
                .map(each -> each.replaceFirst("\\(.*", ""))
                .collect(Collectors.toSet());
        Set<String> untried = MistakeTable.rules().stream()
                .map(MistakeRule::name)
                .filter(each -> !expected.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), untried);
    }

    private void judge(String where, MistakeCorpus.Sample sample, List<String> lines) {
        String hint = SaidHint.in(lines);
        String line = String.format(
                "%s: %s%n    should be %s, was %s%n    %s",
                where, sample.code(), String.join(" / ", sample.sentences()), hint, String.join("\n    ", lines));
        boolean right = sample.sentences().contains(hint);
        tried++;
        if (sample.shouldHelp()) {
            toHelp++;
        }
        if (!right && hint.equals(SaidHint.NONE)) {
            missing.add(line);
        } else if (!right) {
            wrong.add(line);
        }
    }

    /** What the prompt answers; nothing where it waits for more. */
    private static List<String> typed(String code) {
        if (session.completeness(code) == Completeness.INCOMPLETE && !MistakeHint.cannotBecomeJava(code)) {
            return List.of("(the prompt waits for more)");
        }
        List<String> before = ids();
        List<String> lines = TypedMistakes.answer(session, code, Language.EN);
        restore(before);
        return lines;
    }

    private static List<String> ids() {
        return session.snippets().stream().map(TypedSnippet::id).toList();
    }

    /** Forgets what a sample declared, so that it does not help or disturb the next. */
    private static void restore(List<String> before) {
        Set<String> now = new HashSet<>(ids());
        List<String> added = now.stream().filter(each -> !before.contains(each)).toList();
        if (!added.isEmpty()) {
            session.drop(added, reply -> {});
        }
        if (!now.containsAll(before)) {
            MistakeCorpus.SETUP.forEach(line -> session.eval(line, reply -> {}));
        }
    }

    private static List<String> compiled(String program) {
        Messages messages = new Messages(new RecordedConsole(10_000), Language.EN);
        Compilation compilation = engine.compile("Demo.java", "Demo.java", program, Locale.ENGLISH);
        return compilation instanceof Compilation.Failed failed
                ? ReplyLines.errors(failed.errors(), "Demo.java", program, messages).stream()
                        .map(StyledLine::text)
                        .toList()
                : List.of(compilation.getClass().getSimpleName());
    }
}
