package dev.procession.fuzz;

import dev.procession.lesson.Block;
import dev.procession.lesson.Program;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.course.CompiledChecks;
import dev.procession.text.Language;
import dev.procession.timeline.SampleRuns;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checks of anybody's lesson: compiled, refused, or asked. */
final class ChecksFuzz implements FuzzTarget {

    private static final Pattern CHECK = Pattern.compile("```java check\n(.*?)```", Pattern.DOTALL);
    private static final String HOSTILE = "/dev/procession/shell/course/hostile-checks.txt";
    private static final Path FILE = Path.of("join", "lesson.md");

    private final Timeline run = SampleRuns.recorded().values().iterator().next();

    @Override
    public int share() {
        return 3;
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("lessons"))) {
            for (Path file :
                    files.filter(each -> each.endsWith("lesson.md")).sorted().toList()) {
                Matcher check = CHECK.matcher(Files.readString(file));
                while (check.find()) {
                    seeds.add(FuzzTarget.bytes(check.group(1)));
                }
            }
            String hostile =
                    new String(ChecksFuzz.class.getResourceAsStream(HOSTILE).readAllBytes(), "UTF-8");
            hostile.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf('\t') + 1).replace('⏎', '\n'))
                    .forEach(code -> seeds.add(FuzzTarget.bytes(code)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seeds;
    }

    @Override
    public void take(byte[] input) {
        Block.Check check = new Block.Check(new Program("join", "p", "P", Map.of()), FuzzTarget.text(input), FILE, 1);
        CompiledChecks checks = CompiledChecks.compile(List.of(check), Language.EN);
        checks.problems().forEach(problem -> problem.report(Language.ZH));
        for (CheckFinding finding : checks.ask(run, Language.EN)) {
            finding.sentences(Language.EN);
        }
        FuzzTarget.require(System.getProperty("procession.canary") == null, "a check ran");
    }
}
