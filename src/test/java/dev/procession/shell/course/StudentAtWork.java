package dev.procession.shell.course;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.read.CourseLoader;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.SnippetEditing;
import dev.procession.shell.command.TypedCommands;
import dev.procession.shell.console.Invocation;
import dev.procession.shell.console.Messages;
import dev.procession.shell.console.RecordedConsole;
import dev.procession.shell.edit.FileEditing;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.RunStore;
import dev.procession.shell.state.Settings;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** A student in our course, for tests: types commands and answers, at times that the test chooses. Runs nothing. */
final class StudentAtWork implements AutoCloseable {

    static final Course COURSE = CourseLoader.load(Path.of("lessons"));

    /** A clock that stands until the test moves it. */
    static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-28T01:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    final RecordedConsole console = new RecordedConsole(400);
    final SetClock clock;
    final Messages messages = new Messages(console, Language.EN);
    final CourseSession session;
    final Settings settings;
    private final CommandTable commands = new CommandTable();
    private final RunStore store;
    private final Foreground foreground;

    StudentAtWork(Path directory, SetClock clock, boolean interactive) {
        this.clock = clock;
        console.interactive = interactive;
        foreground = new Foreground(
                () -> {
                    throw new AssertionError("nothing was to run");
                },
                messages);
        store = new RunStore(directory.resolve("runs"));
        settings = Settings.in(directory);
        CoursePrograms programs = new CoursePrograms(() -> COURSE, Trust.ofBundledCourse(), messages);
        FileEditing editing = new FileEditing(directory, foreground, messages);
        session = new CourseSession(directory.resolve("study"), programs, editing, foreground, store, clock, messages);
        LessonCommands lessons = new LessonCommands(session, messages);
        lessons.addTo(commands);
        TypedCommands typed = new TypedCommands(foreground, messages);
        new CourseCommands(session, lessons, new SnippetEditing(typed, editing, foreground, messages), messages)
                .addTo(commands);
        new ProgressCommands(session, foreground, settings, messages).addTo(commands);
        new ReviewCommand(session, messages).addTo(commands);
        new KeptCommands(session, settings, messages).addTo(commands);
    }

    static Lesson lesson(String name) {
        return COURSE.lessons().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Types a command or the letters of an answer; returns what the shell prints. */
    String type(String line) throws Exception {
        console.lines.clear();
        if (line.startsWith("/")) {
            Invocation invocation = Invocation.of(line);
            commands.find(invocation.name()).get(0).action().run(invocation.arguments());
        } else {
            assertTrue(session.isAnswer(line, List::of), line);
            session.answer(line);
        }
        return console.text();
    }

    @Override
    public void close() {
        foreground.close();
        store.close();
    }
}
