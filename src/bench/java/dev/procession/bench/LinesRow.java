package dev.procession.bench;

import dev.procession.engine.Engine;
import dev.procession.engine.Jvm;
import dev.procession.engine.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Measures how many lines a second are captured from three children that print at full speed. All lines of a child must
 * arrive, in order. The engine runs in this process, so that the lines can be counted. The Python children print to one
 * pipe and flush each line, because output must survive {@code kill -9} on both sides.
 */
final class LinesRow implements BenchRow {

    private static final int CHILDREN = 3;

    /** Lines per child, as in Lines.java and lines.py: enough for most of a second, within the limits of a run. */
    private static final int LINES = 100_000;

    private static final Pattern RATE = Pattern.compile("rate (\\d+)");
    private static final long DEADLINE_SECONDS = 120;

    @Override
    public String name() {
        return "lines";
    }

    @Override
    public String what() {
        return "lines captured from 3 children at full speed";
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        try (Engine engine = Engine.open(jvm(setting))) {
            String text = Files.readString(setting.programs().source("Lines"));
            Compilation compilation = engine.compile("lines", "Lines.java", text, Locale.ENGLISH);
            if (!(compilation instanceof Compilation.Done done)) {
                throw new IOException(compilation.toString());
            }
            Race race = new Race(setting.rounds());
            Samples ours = race.add("procession", () -> {
                engine.prepare();
                LineCounter count = new LineCounter(CHILDREN, LINES);
                if (!engine.run(done.program(), count).awaitOver(TimeUnit.SECONDS.toMillis(DEADLINE_SECONDS))) {
                    throw new IOException("the program does not end");
                }
                return Race.one(count.linesPerSecond());
            });
            Samples peer = race.add("Python, one pipe", setting.python(), LinesRow::python);
            race.run();
            return List.of(
                    Finding.of(name(), what(), "/s", ours, peer, Threshold.ratioAtLeast(1.0)),
                    Finding.of(name(), what(), "/s", ours, Finding.NO_PEER, Threshold.atLeast(400_000)));
        }
    }

    private static double[] python(PythonPeer python) throws Exception {
        try (ProgramOutput output = python.run("lines")) {
            return Race.one(output.awaitNumber(RATE));
        }
    }

    private static Jvm jvm(Setting setting) {
        Path library = setting.product().libraryJar();
        Path shell = setting.product().shellJar();
        return new Jvm(setting.jdk().home(), library, shell, library + ":" + shell, List.of(), List.of());
    }
}
