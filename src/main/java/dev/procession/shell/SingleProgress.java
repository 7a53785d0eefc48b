package dev.procession.shell;

import dev.procession.lesson.Course;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.CoursePrograms;
import dev.procession.shell.course.CourseSession;
import dev.procession.shell.course.HandInExport;
import dev.procession.shell.course.ProgressCommands;
import dev.procession.shell.course.Trust;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Shows and hands in a student's progress for {@code procession progress}, without the rest of the shell. */
public final class SingleProgress {

    private final Settings settings;
    private final Path study;
    private final Supplier<Course> course;
    private final String version;
    private final Messages messages;

    /**
     * @param study the directory of the progress
     * @param version the version of procession, which the file names
     */
    public SingleProgress(Settings settings, Path study, Supplier<Course> course, String version, Messages messages) {
        this.settings = settings;
        this.study = study;
        this.course = course;
        this.version = version;
        this.messages = messages;
    }

    /**
     * Writes the files; without any, shows the progress.
     *
     * @param typed what {@code /progress} takes
     * @return whether all was done
     */
    public boolean run(String typed, List<String> files) throws Exception {
        Foreground foreground = new Foreground(
                () -> {
                    throw new IllegalStateException("progress runs nothing");
                },
                messages);
        RunStore store = new RunStore(settings.directory().resolve(RunStore.DIRECTORY));
        try {
            CoursePrograms programs = new CoursePrograms(course, Trust.ofBundledCourse(), messages);
            FileEditing editing = new FileEditing(settings.directory(), foreground, messages);
            CourseSession session = new CourseSession(study, programs, editing, foreground, store, messages);
            HandInExport export = new HandInExport(session, settings, version, messages);
            boolean written = true;
            for (String file : files) {
                written &= export.write(file);
            }
            if (files.isEmpty()) {
                CommandTable commands = new CommandTable();
                new ProgressCommands(session, foreground, settings, messages).addTo(commands);
                commands.find("progress").get(0).action().run(typed);
            }
            return written;
        } finally {
            foreground.close();
            store.close();
        }
    }
}
