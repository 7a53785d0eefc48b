package dev.procession.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.cli.CommandLineFuzz;
import dev.procession.engine.main.WireFuzz;
import dev.procession.engine.session.CompletenessFuzz;
import dev.procession.multiprocessing.internal.copy.CopyFuzz;
import dev.procession.multiprocessing.internal.process.PayloadFuzz;
import dev.procession.multiprocessing.internal.shared.FrameFuzz;
import dev.procession.shell.command.CommandFuzz;
import dev.procession.shell.console.HistoryFuzz;
import dev.procession.shell.console.PromptFuzz;
import dev.procession.shell.state.StateFuzz;
import dev.procession.study.StudyFuzz;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gives changed and made-up input to everything that reads what nobody has checked. The ordinary build takes a few
 * inputs, always the same ones; the profile {@code fuzz} takes a million.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final String TARGET = System.getProperty("fuzz.target", "");

    /** How many inputs all targets get together, or the one target that is named. */
    private static final long INPUTS = Long.getLong("fuzz.inputs", 3_000);

    @TempDir
    Path scratch;

    private List<FuzzTarget> targets() {
        return List.of(
                new LessonFuzz(scratch),
                new TraceFuzz(scratch),
                new CommandLineFuzz(),
                new CommandFuzz(),
                new PromptFuzz(),
                new StateFuzz(scratch),
                new StudyFuzz(),
                new HistoryFuzz(scratch),
                new FrameFuzz(),
                new CopyFuzz(),
                new PayloadFuzz(),
                new WireFuzz(),
                new CompletenessFuzz(),
                new ChecksFuzz());
    }

    @Test
    void noInputCausesAnExceptionThatIsNotDocumentedOrTakesTooLong() throws InterruptedException {
        Map<String, String> findings = new LinkedHashMap<>();
        List<String> figures = new ArrayList<>();
        List<FuzzTarget> all = targets();
        long shares = all.stream().mapToLong(FuzzTarget::share).sum();
        for (FuzzTarget target : all) {
            if (TARGET.isEmpty() || TARGET.equals(target.name())) {
                FuzzRun run = new FuzzRun(target);
                run.run(SEED, TARGET.isEmpty() ? Math.max(1, INPUTS * target.share() / shares) : INPUTS);
                run.findings().forEach((kind, text) -> findings.put(target.name() + ": " + kind, text));
                figures.add(run.summary());
                report(run);
            }
        }

        assertEquals("", String.join("\n\n", findings.values()), () -> String.join("\n", figures));
    }

    /** In the profile, which takes long, every target's figures are told as soon as they exist. */
    private static void report(FuzzRun run) {
        if (Boolean.getBoolean("fuzz.report")) {
            System.out.println(run.summary());
            run.findings().values().forEach(System.out::println);
        }
    }
}
