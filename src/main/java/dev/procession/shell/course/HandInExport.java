package dev.procession.shell.course;

import dev.procession.export.ExportException;
import dev.procession.export.ExportFile;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.LessonVersion;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.command.ExportCommands;
import dev.procession.shell.console.Messages;
import dev.procession.shell.state.Settings;
import dev.procession.study.HandIn;
import dev.procession.study.HandIn.StepResult;
import dev.procession.study.HandInFile;
import dev.procession.study.StepRecord;
import dev.procession.study.StudyRecord;
import dev.procession.text.Language;
import dev.procession.text.Style;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;

/** Writes what a student hands in, and says what stands in it. */
public final class HandInExport implements ExportCommands.Other {

    private final CourseSession session;
    private final Settings settings;
    private final String version;
    private final Messages messages;

    /** @param version the version of procession, which the file names */
    public HandInExport(CourseSession session, Settings settings, String version, Messages messages) {
        this.session = session;
        this.settings = settings;
        this.version = version;
        this.messages = messages;
    }

    @Override
    public boolean isMeantBy(String name) {
        return HandInFile.isMeantBy(name);
    }

    @Override
    public boolean write(String name) {
        try {
            ExportFile file = ExportFile.signed(name, HandInFile.SIGNATURE);
            boolean replaced = file.exists();
            HandIn handIn = handIn();
            byte[] bytes = HandInFile.write(handIn);
            file.write(out -> out.write(bytes));
            String shown = TerminalSafe.line(file.path().toString());
            messages.say(replaced ? "export.replaced" : "export.done", shown);
            messages.note(
                    "handin.what",
                    handIn.done(),
                    handIn.steps().size(),
                    handIn.name().isEmpty()
                            ? messages.text("handin.nameless")
                            : messages.text("handin.named", TerminalSafe.line(handIn.name())));
            messages.note("handin.sum");
            return true;
        } catch (ExportException e) {
            messages.print(messages.lines(e.sentence(messages.language()), Style.WARNING));
            return false;
        }
    }

    private HandIn handIn() {
        Course course = session.programs().course();
        Progress progress = session.progress().whole(messages);
        StudyRecord record = session.attempts().record();
        byte[] log = session.attempts().log().bytes();
        List<StepResult> steps = new ArrayList<>();
        for (Lesson lesson : course.lessons()) {
            String lessonVersion = LessonVersion.of(lesson);
            for (Step step : lesson.text(messages.language()).steps()) {
                StepRef place = new StepRef(lesson, step.id());
                boolean done = ProgressCount.of(step, place, progress).isComplete();
                steps.add(result(place, lessonVersion, record.step(lesson.name(), step.id()), progress, done));
            }
        }
        return new HandIn(
                settings.name(),
                session.attempts().now(),
                version,
                course.text(Language.EN).title(),
                LessonVersion.of(course),
                record.log().size(),
                HandInFile.sha256(log, log.length),
                steps);
    }

    private static StepResult result(
            StepRef place, String lessonVersion, StepRecord record, Progress progress, boolean done) {
        return new StepResult(
                place.lesson().name(),
                lessonVersion,
                place.step(),
                record.firstRight(),
                record.attempts(),
                record.minutes(),
                Math.max(record.hints(), progress.hints(place)),
                record.solution() || progress.has(place, Progress.Mark.SOLUTION),
                done);
    }
}
