package dev.procession.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Course;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.CompareCommand;
import dev.procession.shell.command.GeneralCommands;
import dev.procession.shell.command.RecordingCommands;
import dev.procession.shell.command.RunCommands;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.command.TypedCommands;
import dev.procession.shell.command.TypedFiles;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.course.CourseCommands;
import dev.procession.shell.course.CoursePrograms;
import dev.procession.shell.course.CourseSession;
import dev.procession.shell.course.KeptCommands;
import dev.procession.shell.course.LessonCommands;
import dev.procession.shell.course.NavigationCommands;
import dev.procession.shell.course.ProgressCommands;
import dev.procession.shell.course.ReviewCommand;
import dev.procession.shell.course.Trust;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import dev.procession.shell.step.StepCommand;
import dev.procession.text.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpTest {

    @TempDir
    private Path directory;

    private final RecordedConsole console = new RecordedConsole();

    private CommandTable commands(Language language) {
        Messages messages = new Messages(console, language);
        Course course = CourseLoader.load(Path.of("lessons"));
        Foreground foreground = new Foreground(
                () -> {
                    throw new AssertionError("help runs nothing");
                },
                messages);
        CommandTable commands = new CommandTable();
        RunStore store = new RunStore(directory.resolve("runs"));
        CoursePrograms programs = new CoursePrograms(() -> course, Trust.ofBundledCourse(), messages);
        FileEditing editing = new FileEditing(directory, foreground, messages);
        CourseSession session = new CourseSession(directory, programs, editing, foreground, store, messages);
        LessonCommands lessons = new LessonCommands(session, messages);
        TypedCommands typed = new TypedCommands(foreground, messages);
        lessons.addTo(commands);
        new RunCommands(session, foreground, messages).addTo(commands);
        new CourseCommands(session, lessons, new SnippetEditing(typed, editing, foreground, messages), messages)
                .addTo(commands);
        typed.addTo(commands);
        new TypedFiles(foreground, messages).addTo(commands);
        new ProgressCommands(session, foreground, Settings.in(directory), messages).addTo(commands);
        new ReviewCommand(session, messages).addTo(commands);
        new KeptCommands(session, Settings.in(directory), messages).addTo(commands);
        new NavigationCommands(session, lessons, messages).addTo(commands);
        RecordingCommands recordings = new RecordingCommands(foreground, store, messages);
        recordings.addTo(commands);
        new CompareCommand(foreground, store, recordings, messages).addTo(commands);
        new StepCommand(foreground, store, recordings, messages).addTo(commands);
        new GeneralCommands(commands, Settings.in(directory), messages, () -> {}).addTo(commands);
        return commands;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandIsExplainedInEveryLanguage(Language language) throws Exception {
        CommandTable commands = commands(language);
        Command help = commands.find("help").get(0);
        help.action().run("");
        for (Command command : commands.all()) {
            assertTrue(console.text().contains("/" + command.name()), command.name());
            help.action().run(command.name());
            help.action().run("/" + command.name());
        }
        assertFalse(console.text().contains("help."), console.text());
        assertTrue(console.lines.stream().allMatch(line -> console.cells().of(line) <= console.width()));
    }

    @Test
    void aTopicThatDoesNotExistIsSaidSo() throws Exception {
        commands(Language.EN).find("help").get(0).action().run("nonsense\u001b[2J");
        assertTrue(console.text().startsWith("There is no command nonsense␛[2J"), console.text());
    }
}
