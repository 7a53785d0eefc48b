package dev.procession.bench;

import dev.procession.export.ExportException;
import dev.procession.export.ExportFile;
import dev.procession.export.ExportSetting;
import dev.procession.text.Language;
import dev.procession.timeline.TimelineBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From the timeline of a long run to a file on the disk, with all that the page says. */
@State(Scope.Benchmark)
public class PageBenchmark {

    private static final ExportSetting SETTING = new ExportSetting(Language.EN, TimelineBenchmark.CELLS, "benchmark");

    private TimelineBuilder builder;
    private Path file;

    @Setup
    public void makeEvents() throws IOException {
        builder = new TimelineBuilder();
        ManyEvents.of(TimelineBenchmark.PROCESSES, TimelineBenchmark.EVENTS).forEach(builder::add);
        file = Files.createTempDirectory("page").resolve("run.html");
    }

    /** A timeline knows what it was asked for once, so each page gets one of its own. */
    @Benchmark
    public long writePage() throws ExportException, IOException {
        ExportFile.of(file.toString()).write(builder.buildRecorded(), SETTING);
        return Files.size(file);
    }

    @TearDown
    public void removeFile() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
    }
}
