package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.Program;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The commands that find and show lessons, steps and programs, such as {@code /open}, {@code /next} and {@code /code}.
 */
public final class LessonCommands {

    private static final Pattern JAVA_FILE = Pattern.compile(".*\\.(?:java|jsh|jshell)");

    private final CourseSession session;
    private final Messages messages;
    private final StepPager pager;

    /** Whether the student has been told that the lesson is over. */
    private boolean ended;

    public LessonCommands(CourseSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        this.pager = new StepPager(session, messages);
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("lessons", arguments -> lessons()));
        commands.add(Command.of("open", this::open).completing(session.programs()::lessonNames));
        commands.add(Command.of("next", arguments -> next()));
        commands.add(Command.of("back", arguments -> back()));
        commands.add(Command.of("show", arguments -> show()).onlyLooking());
        commands.add(
                Command.of("code", this::code).completing(session::programNames).onlyLooking());
    }

    private Course course() {
        return session.programs().course();
    }

    void lessons() {
        Course all = course();
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(all.text(messages.language()).title(), Style.HEADING));
        lines.addAll(new CourseLines(session.progress(), messages).of(all, session.lesson()));
        messages.print(lines);
        if (!all.problems().isEmpty()) {
            messages.warn("course.problems", all.problems().size());
        }
        messages.note(all.lessons().isEmpty() ? "lessons.none" : "lessons.hint");
    }

    void open(String typed) {
        if (typed.isEmpty()) {
            lessons();
            return;
        }
        if (!(course().findStep(typed, session.lesson()) instanceof Lookup.Found<StepRef>) && isFile(typed)) {
            return;
        }
        StepRef step = session.programs().step(typed, session.lesson());
        if (step != null) {
            session.goTo(step);
            show();
        }
    }

    /** Whether a file of Java is meant, as by JShell's {@code /open}; then a sentence names the right command. */
    private boolean isFile(String typed) {
        if (!JAVA_FILE.matcher(typed).matches()) {
            return false;
        }
        String shown = TerminalSafe.line(typed);
        if (isThere(typed)) {
            messages.warn("open.file", shown);
        } else {
            messages.warn("file.missing", shown);
        }
        return true;
    }

    private static boolean isThere(String typed) {
        try {
            return Files.exists(Path.of(typed));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Shows the rest of this step, or the next step if all was shown. Without a lesson, it opens one. */
    public void next() {
        if (!pager.showNextPart()) {
            nextStep();
        }
    }

    /** Does the same as {@link #next}, but asks once before it leaves a step in which something is to be done. */
    public void enter() {
        if (!pager.showNextPart() && !session.holdsBack()) {
            nextStep();
        }
    }

    void nextStep() {
        Lesson lesson = session.lesson();
        if (lesson == null) {
            openWhereLeft();
        } else if (session.move(1)) {
            show();
        } else {
            atTheEnd(lesson);
        }
    }

    private void openWhereLeft() {
        String left = session.progress().place().orElse("1");
        boolean exists = course().findStep(left, null) instanceof Lookup.Found<StepRef>;
        if (course().lessons().isEmpty()) {
            messages.note("lessons.none");
        } else {
            open(exists ? left : "1");
        }
    }

    /** Says that the lesson is over; the next time, opens the next lesson. */
    private void atTheEnd(Lesson over) {
        List<Lesson> lessons = course().lessons();
        int following = lessons.indexOf(over) + 1;
        boolean last = following == lessons.size();
        if (ended && !last) {
            open(lessons.get(following).name());
            return;
        }
        ended = true;
        List<StyledLine> learnt = page().learnt(over);
        if (!learnt.isEmpty()) {
            messages.print(List.of(StyledLine.EMPTY));
            messages.print(learnt);
            messages.print(List.of(StyledLine.EMPTY));
        }
        session.sayEnded(over);
        if (last) {
            messages.say("next.course");
        } else {
            String title = lessons.get(following).text(messages.language()).title();
            messages.say("next.lesson", following + 1, title);
        }
    }

    void back() {
        if (session.lesson() == null) {
            messages.note("lessons.hint");
        } else if (session.move(-1)) {
            show();
        } else {
            messages.note("back.first");
        }
    }

    void show() {
        ended = false;
        if (!pager.begin()) {
            lessons();
        }
    }

    StepPager pager() {
        return pager;
    }

    LessonPage page() {
        return pager.page();
    }

    void code(String typed) throws IOException {
        Program program = session.program(typed);
        if (program != null) {
            messages.print(page().listing(session.source(program)));
        }
    }
}
