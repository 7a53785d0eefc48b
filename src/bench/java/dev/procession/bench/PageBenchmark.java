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

/** Measures writing the timeline of a long run to a page on the disk. */
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

    /** Builds a new timeline for each page, because a timeline keeps what it has computed once. */
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
