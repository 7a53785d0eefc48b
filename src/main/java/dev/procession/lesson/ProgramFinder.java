package dev.procession.lesson;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the program that a student has typed. */
final class ProgramFinder {

    private final List<Lesson> lessons;

    ProgramFinder(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    Lookup<Program> find(String typed, @Nullable Lesson current) {
        int slash = typed.indexOf('/');
        if (slash >= 0) {
            Lookup<Lesson> lesson = new StepFinder(lessons).lesson(typed.substring(0, slash));
            return lesson instanceof Lookup.Found<Lesson> found
                    ? pick(typed.substring(slash + 1), found.value().programs())
                    : new Lookup.Unknown<>(near(typed, everywhere()));
        }
        if (current != null && pick(typed, current.programs()) instanceof Lookup.Found<Program> here) {
            return here;
        }
        return pick(typed, everywhere());
    }

    private List<Program> everywhere() {
        return lessons.stream().flatMap(lesson -> lesson.programs().stream()).toList();
    }

    private static Lookup<Program> pick(String typed, List<Program> programs) {
        String wanted = TypedNames.kebab(typed);
        List<Program> exact =
                programs.stream().filter(it -> it.name().equals(wanted)).toList();
        List<Program> begun = wanted.isEmpty()
                ? List.of()
                : programs.stream().filter(it -> it.name().startsWith(wanted)).toList();
        List<Program> fitting = exact.isEmpty() ? begun : exact;
        if (fitting.size() == 1) {
            return new Lookup.Found<>(fitting.get(0));
        }
        return fitting.isEmpty()
                ? new Lookup.Unknown<>(near(wanted, programs))
                : new Lookup.Ambiguous<>(names(fitting.stream()));
    }

    private static List<String> near(String typed, List<Program> programs) {
        return TypedNames.similar(typed, names(programs.stream()));
    }

    private static List<String> names(Stream<Program> programs) {
        return programs.map(Program::path).toList();
    }
}
