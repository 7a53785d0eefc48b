package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the lesson, the step or the program that a student has typed, perhaps shortened to a unique beginning. */
final class CourseFinder {

    private final List<Lesson> lessons;

    CourseFinder(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    Lookup<StepRef> step(String typed, @Nullable Lesson current) {
        int hash = typed.indexOf('#');
        if (hash == 0 && current != null) {
            return step(current, typed.substring(1));
        }
        Lookup<Lesson> lesson = lesson(hash < 0 ? typed : typed.substring(0, hash));
        if (lesson instanceof Lookup.Found<Lesson> found) {
            return step(found.value(), hash < 0 ? "1" : typed.substring(hash + 1));
        }
        return lesson instanceof Lookup.Ambiguous<Lesson> several
                ? new Lookup.Ambiguous<>(several.names())
                : new Lookup.Unknown<>(((Lookup.Unknown<Lesson>) lesson).names());
    }

    private static Lookup<StepRef> step(Lesson lesson, String typed) {
        Lookup<Step> step = pick(typed, lesson.text(Language.EN).steps(), Step::id);
        if (step instanceof Lookup.Found<Step> found) {
            return new Lookup.Found<>(new StepRef(lesson, found.value().id()));
        }
        if (step instanceof Lookup.Ambiguous<Step> several) {
            return new Lookup.Ambiguous<>(inLesson(lesson, several.names()));
        }
        return new Lookup.Unknown<>(inLesson(lesson, ((Lookup.Unknown<Step>) step).names()));
    }

    private static List<String> inLesson(Lesson lesson, List<String> steps) {
        return steps.stream().map(step -> lesson.name() + "#" + step).toList();
    }

    private Lookup<Lesson> lesson(String typed) {
        return pick(typed, lessons, Lesson::name);
    }

    /** Finds a lesson or a step by its name, its number from 1, or a unique prefix of its name. */
    private static <T> Lookup<T> pick(String typed, List<T> all, Function<T, String> name) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(wanted) || Integer.toString(i + 1).equals(wanted)) {
                return new Lookup.Found<>(all.get(i));
            }
        }
        return pick(wanted, begunWith(wanted, all, name), all, name);
    }

    Lookup<Program> program(String typed, @Nullable Lesson current) {
        int slash = typed.indexOf('/');
        if (slash >= 0) {
            return lesson(typed.substring(0, slash)) instanceof Lookup.Found<Lesson> found
                    ? program(typed.substring(slash + 1), found.value().programs())
                    : pick(typed, List.of(), programs(), Program::path);
        }
        if (current != null && program(typed, current.programs()) instanceof Lookup.Found<Program> here) {
            return here;
        }
        return program(typed, programs());
    }

    private List<Program> programs() {
        return lessons.stream().flatMap(lesson -> lesson.programs().stream()).toList();
    }

    private static Lookup<Program> program(String typed, List<Program> programs) {
        String wanted = TypedNames.kebab(typed);
        List<Program> exact =
                programs.stream().filter(it -> it.name().equals(wanted)).toList();
        List<Program> fitting = exact.isEmpty() ? begunWith(wanted, programs, Program::name) : exact;
        return pick(wanted, fitting, programs, Program::path);
    }

    private static <T> List<T> begunWith(String wanted, List<T> all, Function<T, String> name) {
        return all.stream()
                .filter(one -> !wanted.isEmpty() && name.apply(one).startsWith(wanted))
                .toList();
    }

    private static <T> Lookup<T> pick(String wanted, List<T> fitting, List<T> all, Function<T, String> name) {
        if (fitting.size() == 1) {
            return new Lookup.Found<>(fitting.get(0));
        }
        return fitting.isEmpty()
                ? new Lookup.Unknown<>(TypedNames.similar(wanted, names(all, name)))
                : new Lookup.Ambiguous<>(names(fitting, name));
    }

    private static <T> List<String> names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).toList();
    }
}
