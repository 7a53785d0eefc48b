package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Lookup;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.command.RunHooks;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lessons, steps and programs of a course by what a person types. Used alone, as {@code procession run} does,
 * it runs programs without a student: nothing is predicted, edited or recorded.
 */
public final class CoursePrograms implements RunHooks {

    private final Supplier<Course> course;
    private final Trust trust;
    private final Messages messages;

    /**
     * Creates the programs of a course.
     *
     * @param course reads the course when it is first needed
     * @param trust decides whether programs of the course may run
     */
    public CoursePrograms(Supplier<Course> course, Trust trust, Messages messages) {
        this.course = course;
        this.trust = trust;
        this.messages = messages;
    }

    Course course() {
        return course.get();
    }

    /** The programs that can be run in a step: its demos, the start files of its exercises, and its challenges. */
    static List<Program> of(Step step) {
        return step.blocks().stream()
                .flatMap(block -> block instanceof Block.Demo demo
                        ? Stream.of(demo.program())
                        : block instanceof Block.Exercise exercise
                                ? Stream.of(exercise.start())
                                : block instanceof Block.Challenge challenge
                                        ? Stream.of(challenge.program())
                                        : Stream.empty())
                .toList();
    }

    List<String> lessonNames() {
        return course().lessons().stream().map(Lesson::name).toList();
    }

    @Override
    public List<String> programNames() {
        return programNames(null);
    }

    /** The programs of {@code current} by name alone, and all programs with their lesson. */
    List<String> programNames(@Nullable Lesson current) {
        List<String> names = new ArrayList<>();
        if (current != null) {
            current.programs().forEach(program -> names.add(program.name()));
        }
        for (Lesson lesson : course().lessons()) {
            lesson.programs().forEach(program -> names.add(program.path()));
        }
        return names;
    }

    /** The step that {@code typed} means; null, with a message, if it means none or more than one. */
    @Nullable
    StepRef step(String typed, @Nullable Lesson current) {
        Lookup<StepRef> found = course().findStep(typed, current);
        Lesson lesson = found instanceof Lookup.Unknown<StepRef> ? lessonOf(typed, current) : null;
        if (lesson != null) {
            sayNoSuchStep(typed.substring(typed.indexOf('#') + 1), lesson, (Lookup.Unknown<StepRef>) found);
            return null;
        }
        return resolve(found, typed, "lesson");
    }

    /** The lesson whose step was typed, as in {@code join#3}; null if there is none. */
    private @Nullable Lesson lessonOf(String typed, @Nullable Lesson current) {
        int hash = typed.indexOf('#');
        if (hash <= 0) {
            return hash == 0 ? current : null;
        }
        Lookup<StepRef> lesson = course().findStep(typed.substring(0, hash), current);
        return lesson instanceof Lookup.Found<StepRef> found ? found.value().lesson() : null;
    }

    private void sayNoSuchStep(String step, Lesson lesson, Lookup.Unknown<StepRef> unknown) {
        int steps = lesson.text(messages.language()).steps().size();
        if (unknown.names().isEmpty()) {
            messages.warn("lookup.unknown.step", TerminalSafe.line(step), lesson.name(), steps);
        } else {
            messages.warn("lookup.unknown.step.near", TerminalSafe.line(step), lesson.name(), names(unknown.names()));
        }
    }

    @Override
    public @Nullable Program program(String typed) {
        return program(typed, null, List.of());
    }

    /**
     * The program that {@code typed} means; null, with a message, if it means none or more than one.
     *
     * @param here the programs of the step being read, one of which is meant if nothing is typed
     */
    @Nullable
    Program program(String typed, @Nullable Lesson current, List<Program> here) {
        if (!typed.isEmpty()) {
            return resolve(course().findProgram(typed, current), typed, "program");
        }
        if (here.size() == 1) {
            return here.get(0);
        }
        List<Program> candidates = !here.isEmpty() || current == null ? here : current.programs();
        if (candidates.isEmpty()) {
            messages.warn("program.none");
        } else {
            messages.warn(
                    "program.which",
                    names(candidates.stream().map(Program::name).toList()));
        }
        return null;
    }

    private <T> @Nullable T resolve(Lookup<T> lookup, String typed, String kind) {
        if (lookup instanceof Lookup.Found<T> found) {
            return found.value();
        }
        String shown = TerminalSafe.line(typed);
        if (lookup instanceof Lookup.Ambiguous<T> ambiguous) {
            messages.warn("lookup.unclear", shown, names(ambiguous.names()));
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

    @Override
    public Optional<Source> twin(Program program) {
        return course().twin(program, messages.language());
    }

    @Override
    public boolean isTrusted() {
        return trust.admits(messages);
    }

    @Override
    public boolean admits(Program program) {
        return true;
    }

    @Override
    public Source source(Program program) throws IOException {
        return program.source(messages.language());
    }

    @Override
    public void recordRun(Program program, Timeline timeline) {
        // Without a student, nothing is recorded.
    }
}
