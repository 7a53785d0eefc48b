package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the lesson, the step or the program that a student has typed, perhaps shortened to a unique beginning. */
final class CourseFinder {

    private final List<Lesson> lessons;

    CourseFinder(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    Lookup<StepRef> step(String typed, @Nullable Lesson current) {
        int hash = typed.replace('＃', '#').indexOf('#');
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
        List<Step> steps = lesson.text(Language.EN).steps();
        Lookup<Step> step = pick(typed, steps, Step::id, each -> titles(lesson, each));
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
        return pick(typed, lessons, Lesson::name, CourseFinder::titles);
    }

    private static List<String> titles(Lesson lesson) {
        return lesson.texts().values().stream().map(LessonText::title).toList();
    }

    private static List<String> titles(Lesson lesson, Step step) {
        return lesson.texts().values().stream()
                .flatMap(text -> text.step(step.id()).stream())
                .map(Step::title)
                .toList();
    }

    /**
     * Finds a lesson or a step by its name, its number from 1, a unique prefix of its name, or its title in any
     * language.
     */
    private static <T> Lookup<T> pick(
            String typed, List<T> all, Function<T, String> name, Function<T, List<String>> titles) {
        String wanted = SpokenName.plain(typed);
        int number = SpokenName.number(wanted);
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(wanted) || i + 1 == number) {
                return new Lookup.Found<>(all.get(i));
            }
        }
        Lookup<T> begun = pick(wanted, begunWith(wanted, all, name), all, name);
        List<T> titled = begun instanceof Lookup.Unknown<T> ? SpokenName.titled(wanted, all, titles) : List.of();
        return titled.isEmpty() ? begun : pick(wanted, titled, all, name);
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
