package dev.procession.shell.course;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Messages;
import dev.procession.shell.run.Foreground;
import dev.procession.shell.state.Settings;
import dev.procession.study.StudyRecord;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The commands {@code /progress} and {@code /reset}. */
public final class ProgressCommands {

    /** What is typed after {@code /progress} to see every entry of the log. */
    private static final String LOG = "log";

    private final CourseSession session;
    private final Foreground foreground;
    private final Settings settings;
    private final Messages messages;

    /** Whether {@code /reset course} was typed once, so that the second one resets the course. */
    private boolean sure;

    public ProgressCommands(CourseSession session, Foreground foreground, Settings settings, Messages messages) {
        this.session = session;
        this.foreground = foreground;
        this.settings = settings;
        this.messages = messages;
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("progress", this::show).completing(this::words));
        commands.add(Command.of("reset", this::reset).completing(() -> List.of("step", "lesson", "course")));
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(session.programs().lessonNames());
        words.add(LOG);
        return words;
    }

    /** Shows the lessons, and the steps of one of them: of {@code typed}, else of the one that is open. */
    private void show(String typed) {
        StudyRecord record = session.attempts().record();
        KeptLines kept = new KeptLines(record, session.attempts().log().file(), messages);
        if (typed.equals(LOG)) {
            messages.picture(kept.log().stream());
            return;
        }
        StepRef here = typed.isEmpty() ? session.place() : session.programs().step(typed, session.lesson());
        if (here == null && !typed.isEmpty()) {
            return; // A message has said that there is no such lesson.
        }
        ProgressLines lines = new ProgressLines(session.progress().whole(messages), record, messages);
        if (typed.isEmpty()) {
            messages.print(lines.lessons(session.programs().course(), session.lesson()));
        }
        if (here != null) {
            messages.print(lines.steps(here, session.place()));
        }
        messages.note("progress.hint");
        if (typed.isEmpty()) {
            kept.say(settings.name());
        }
    }

    /** Handles {@code /reset}. Without a word it resets the session of typed code, with a word a part of the course. */
    private void reset(String typed) throws IOException, InterruptedException {
        switch (typed.toLowerCase(Locale.ROOT)) {
            case "" -> {
                foreground.reset();
                messages.note("reset.done");
            }
            case "step" -> resetStep();
            case "lesson" -> resetLesson();
            case "course" -> resetCourse();
            default -> messages.warn("reset.which", TerminalSafe.line(typed));
        }
    }

    private void resetStep() throws IOException {
        StepRef place = session.place();
        if (place == null) {
            messages.note("lessons.hint");
            return;
        }
        session.exercises().setAside(place.in(messages.language()));
        session.progress().forget(place);
        session.attempts().reset(place.lesson().name(), place.step());
        messages.say("reset.step", place.in(messages.language()).title());
    }

    private void resetLesson() throws IOException {
        Lesson lesson = session.lesson();
        if (lesson == null) {
            messages.note("lessons.hint");
            return;
        }
        setAside(lesson);
        session.progress().forgetLesson(lesson.name());
        session.attempts().reset(lesson.name(), "");
        messages.say("reset.lesson", lesson.name());
    }

    /** Resets the whole course. A person must type the command twice, because it removes all progress. */
    private void resetCourse() throws IOException {
        if (!sure && messages.console().isInteractive()) {
            sure = true;
            messages.warn("reset.course.sure");
            return;
        }
        sure = false;
        for (Lesson lesson : session.programs().course().lessons()) {
            setAside(lesson);
        }
        session.progress().forgetAll();
        session.attempts().reset("", "");
        messages.say("reset.course");
    }

    private void setAside(Lesson lesson) throws IOException {
        for (Step step : lesson.text(messages.language()).steps()) {
            session.exercises().setAside(step);
        }
    }
}
