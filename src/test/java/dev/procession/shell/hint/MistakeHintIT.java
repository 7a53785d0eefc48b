package dev.procession.shell.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.cli.Installed;
import dev.procession.engine.Engine;
import dev.procession.engine.Run;
import dev.procession.engine.RunListener;
import dev.procession.engine.Session;
import dev.procession.engine.session.Reply;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.text.Language;
import dev.procession.text.MessageBundle;
import dev.procession.text.StyledLine;
import dev.procession.trace.Event;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the hints about common mistakes in both languages with the file of samples, on the compiler of this JDK. */
class MistakeHintIT {

    private static final String SAMPLES = "/dev/procession/shell/mistakes.txt";

    private static Engine engine;
    private static Session session;
    private static Language language = Language.EN;

    @BeforeAll
    static void openSession() throws Exception {
        engine = Engine.open(Installed.jvm());
        session = engine.session("typed code", () -> language.locale(), new Unwatched());
        for (String line : List.of(
                "int n = 1;",
                "int count = 1;",
                "String name = \"a\";",
                "var p = new Process(() -> {});",
                "List<Integer> list = new ArrayList<>();",
                "void work() {}")) {
            assertTrue(session.eval(line, reply -> {}), line);
        }
    }

    private static final class Unwatched implements RunListener {
        @Override
        public void onEvents(List<Event> events) {
            // The samples are compiled; nothing runs.
        }

        @Override
        public void onEnd(Run run) {
            // Nothing runs, so nothing ends.
        }
    }

    @AfterAll
    static void closeSession() throws Exception {
        session.end();
        engine.close();
    }

    private static List<Reply> typed(String code, Language reader) {
        language = reader;
        List<Reply> replies = new ArrayList<>();
        session.eval(code, replies::add);
        return replies;
    }

    private static List<String> answer(String code, Language reader) {
        RecordedConsole console = new RecordedConsole();
        Messages messages = new Messages(console, reader);
        List<StyledLine> lines = new ArrayList<>();
        for (Reply reply : typed(code, reader)) {
            lines.addAll(ReplyLines.of(reply, messages));
        }
        return lines.stream().map(StyledLine::text).toList();
    }

    /**
     * A sample of a mistake.
     *
     * @param key the key of the expected hint
     * @param names the names in the expected hint
     */
    record Sample(String key, String code, List<String> names) {}

    static List<Sample> samples() throws IOException {
        try (InputStream in = MistakeHintIT.class.getResourceAsStream(SAMPLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("¦"))
                    .map(parts -> new Sample(
                            parts[0], parts[1], parts.length > 2 ? List.of(parts[2].split("\\|")) : List.of()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void belowTheCompilersMessageStandsWhatWasMeant(Sample sample) {
        for (Language reader : Language.values()) {
            String sentence = MessageBundle.of(Messages.class, reader)
                    .get("mistake." + sample.key(), sample.names().toArray());
            List<String> lines = answer(sample.code(), reader);
            String text = String.join("", lines).replace(" ", "");

            assertTrue(text.endsWith(sentence.replace(" ", "")), () -> sentence + "\n" + String.join("\n", lines));
            assertTrue(lines.size() > 1, "the compiler has its say, too");
        }
    }

    @Test
    void everyMistakeOfTheTableIsMadeOnce() throws Exception {
        Set<String> made = samples().stream().map(Sample::key).collect(Collectors.toSet());
        Set<String> missing = Arrays.stream(BeginnerMistake.values())
                .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '.'))
                .filter(each -> !made.contains(each))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), missing);
    }

    @Test
    void aMisspeltNameInAMethodIsPointedAtThoughTheMethodIsDeclared() {
        List<String> lines = answer("void later() { pritnln(1); }", Language.EN);

        assertTrue(
                lines.get(0).startsWith("method later() declared; it can be used once method pritnln(int)"),
                lines::toString);
        assertEquals("pritnln is not known. Did you mean println()?", lines.get(1));
    }

    @Test
    void aWordOfPythonIsNoType() {
        assertTrue(answer("not flag", Language.EN).contains("Instead of and, or, not: && || !"));
        assertTrue(answer("print flag", Language.EN).contains("print needs parentheses: print(x)"));
    }

    @Test
    void whoeverForgetsStartIsToldSo() {
        List<String> lines = answer("new Process(() -> {}).join()", Language.EN);

        assertTrue(lines.contains("start() comes first: p.start(), then p.join()."), lines::toString);
        assertTrue(lines.get(0).contains("can only join a started process"), lines::toString);
    }

    @Test
    void codeThatIsRightGetsNoAdvice() {
        assertEquals(List.of("n ==> 1"), answer("n", Language.EN));
    }
}
