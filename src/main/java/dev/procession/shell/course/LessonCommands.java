package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.StepRef;
import dev.procession.lesson.page.LessonPage;
import dev.procession.shell.command.Command;
import dev.procession.shell.command.CommandTable;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.StyledLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The commands that find and show lessons, steps and programs, such as {@code /open}, {@code /next} and {@code /code}.
 */
public final class LessonCommands {

    private final Supplier<Course> course;
    private final Bookmark bookmark;
    private final Messages messages;
    private final RunHooks coursework;
    private final StepPager reading;

    /** Whether the student has been told that the lesson is over. */
    private boolean ended;

    public LessonCommands(Supplier<Course> course, Bookmark bookmark, Messages messages, RunHooks coursework) {
        this.course = course;
        this.bookmark = bookmark;
        this.messages = messages;
        this.coursework = coursework;
        this.reading = new StepPager(bookmark, messages, coursework);
    }

    public void addTo(CommandTable commands) {
        commands.add(Command.of("lessons", arguments -> lessons()));
        commands.add(Command.of("open", this::open).completing(this::lessonNames));
        commands.add(Command.of("next", arguments -> next()));
        commands.add(Command.of("back", arguments -> back()));
        commands.add(Command.of("show", arguments -> show()).onlyLooking());
        commands.add(
                Command.of("code", this::code).completing(this::programNames).onlyLooking());
    }

    List<String> lessonNames() {
        return course.get().lessons().stream().map(Lesson::name).toList();
    }

    /** All program names for completion: those of the current lesson by name alone, and all with their lesson. */
    public List<String> programNames() {
        Lesson current = bookmark.lesson();
        List<String> names = new ArrayList<>();
        if (current != null) {
            current.programs().forEach(program -> names.add(program.name()));
        }
        for (Lesson lesson : course.get().lessons()) {
            lesson.programs().forEach(program -> names.add(program.path()));
        }
        return names;
    }

    void lessons() {
        Course all = course.get();
        List<StyledLine> lines = new ArrayList<>();
        lines.add(StyledLine.of(all.text(messages.language()).title(), Style.HEADING));
        int width =
                all.lessons().stream().mapToInt(l -> l.name().length()).max().orElse(0);
        int number = 0;
        for (Lesson lesson : all.lessons()) {
            number++;
            boolean here = lesson == bookmark.lesson();
            String mark = here ? messages.console().glyphs().pick("▸", ">") : " ";
            lines.add(StyledLine.builder()
                    .add(mark + " " + number + "  ", Style.DIM)
                    .add(lesson.name() + " ".repeat(width - lesson.name().length()) + "  ", Style.CODE)
                    .add(lesson.text(messages.language()).title())
                    .add(minutes(lesson), Style.DIM)
                    .build());
        }
        messages.print(lines);
        if (!all.problems().isEmpty()) {
            messages.warn("course.problems", all.problems().size());
        }
        messages.note(all.lessons().isEmpty() ? "lessons.none" : "lessons.hint");
    }

    private String minutes(Lesson lesson) {
        return lesson.minutes() > 0 ? "  " + messages.text("minutes", lesson.minutes()) : "";
    }

    void open(String typed) {
        if (typed.isEmpty()) {
            lessons();
            return;
        }
        StepRef place = resolve(course.get().findStep(typed, bookmark.lesson()), typed, "lesson");
        if (place != null) {
            bookmark.open(place);
            show();
        }
    }

    /** The value that was found; null, with a message, if {@code typed} means nothing or more than one thing. */
    <T> @Nullable T resolve(Lookup<T> lookup, String typed, String kind) {
        if (lookup instanceof Lookup.Found<T> found) {
            return found.value();
        }
        String shown = dev.procession.text.TerminalSafe.line(typed);
        if (lookup instanceof Lookup.Ambiguous<T> unclear) {
            messages.warn("lookup.unclear", shown, names(unclear.names()));
        } else if (lookup instanceof Lookup.Unknown<T> unknown) {
            if (unknown.names().isEmpty()) {
                messages.warn("lookup.unknown." + kind, shown);
            } else {
                messages.warn("lookup.unknown." + kind + ".near", shown, names(unknown.names()));
            }
        }
        return null;
    }

    private String names(List<String> names) {
        return String.join(messages.text("comma"), names);
    }

    /** Shows the rest of this step, or the next step if all was shown. Without a lesson, it opens one. */
    public void next() {
        if (!reading.showNextPart()) {
            nextStep();
        }
    }

    void nextStep() {
        Lesson lesson = bookmark.lesson();
        if (lesson == null) {
            openWhereLeft();
        } else if (bookmark.move(1, messages.language())) {
            show();
        } else {
            atTheEnd(lesson);
        }
    }

    private void openWhereLeft() {
        String left = coursework.lastPlace().orElse("1");
        boolean exists = course.get().findStep(left, null) instanceof Lookup.Found<StepRef>;
        if (course.get().lessons().isEmpty()) {
            messages.note("lessons.none");
        } else {
            open(exists ? left : "1");
        }
    }

    /** Says that the lesson is over; the next time, opens the next lesson. */
    private void atTheEnd(Lesson over) {
        List<Lesson> lessons = course.get().lessons();
        int following = lessons.indexOf(over) + 1;
        boolean last = following == lessons.size();
        if (ended && !last) {
            open(lessons.get(following).name());
            return;
        }
        ended = true;
        coursework.ended(over);
        if (last) {
            messages.say("next.course");
        } else {
            String title = lessons.get(following).text(messages.language()).title();
            messages.say("next.lesson", following + 1, title);
        }
    }

    void back() {
        if (bookmark.lesson() == null) {
            messages.note("lessons.hint");
        } else if (bookmark.move(-1, messages.language())) {
            show();
        } else {
            messages.note("back.first");
        }
    }

    void show() {
        ended = false;
        if (!reading.begin()) {
            lessons();
        }
    }

    /** Must be called when a program of the course has ended. */
    public void recordRun(Program program) {
        if (bookmark.programs(messages.language()).contains(program)) {
            reading.recordRun();
        }
    }

    StepPager reading() {
        return reading;
    }

    LessonPage page() {
        return reading.page();
    }

    void code(String typed) throws IOException {
        Program program = program(typed);
        if (program != null) {
            messages.print(page().listing(coursework.source(program, messages.language())));
        }
    }

    public Optional<Source> twin(Program program) {
        return course.get().twin(program, messages.language());
    }

    /** The named program, or the only program of this step; null, with a message, if there is not exactly one. */
    @Nullable
    public Program program(String typed) {
        if (!typed.isEmpty()) {
            return resolve(course.get().findProgram(typed, bookmark.lesson()), typed, "program");
        }
        List<Program> here = bookmark.programs(messages.language());
        if (here.size() == 1) {
            return here.get(0);
        }
        Lesson lesson = bookmark.lesson();
        List<Program> candidates = !here.isEmpty() || lesson == null ? here : lesson.programs();
        if (candidates.isEmpty()) {
            messages.warn("program.none");
        } else {
            messages.warn(
                    "program.which",
                    names(candidates.stream().map(Program::name).toList()));
        }
        return null;
    }
}
