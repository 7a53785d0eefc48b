package dev.procession.lesson;

import dev.procession.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the lesson or the step that a student has typed. */
final class StepFinder {

    private final List<Lesson> lessons;

    StepFinder(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    Lookup<StepRef> find(String typed, @Nullable Lesson current) {
        int hash = typed.indexOf('#');
        if (hash == 0 && current != null) {
            return step(current, typed.substring(1));
        }
        Lookup<Lesson> lesson = lesson(hash < 0 ? typed : typed.substring(0, hash));
        if (lesson instanceof Lookup.Found<Lesson> found) {
            return step(found.value(), hash < 0 ? "1" : typed.substring(hash + 1));
        }
        return lesson instanceof Lookup.Ambiguous<Lesson> unclear
                ? new Lookup.Ambiguous<>(unclear.names())
                : new Lookup.Unknown<>(((Lookup.Unknown<Lesson>) lesson).names());
    }

    Lookup<Lesson> lesson(String typed) {
        return pick(typed, lessons, Lesson::name);
    }

    private static Lookup<StepRef> step(Lesson lesson, String typed) {
        Lookup<Step> step = pick(typed, lesson.text(Language.EN).steps(), Step::id);
        if (step instanceof Lookup.Found<Step> found) {
            return new Lookup.Found<>(new StepRef(lesson, found.value().id()));
        }
        if (step instanceof Lookup.Ambiguous<Step> unclear) {
            return new Lookup.Ambiguous<>(inLesson(lesson, unclear.names()));
        }
        return new Lookup.Unknown<>(inLesson(lesson, ((Lookup.Unknown<Step>) step).names()));
    }

    private static List<String> inLesson(Lesson lesson, List<String> steps) {
        return steps.stream().map(step -> lesson.name() + "#" + step).toList();
    }

    /** Finds an element by its name, its number from 1, or a unique prefix of its name. */
    private static <T> Lookup<T> pick(String typed, List<T> all, Function<T, String> name) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        for (int i = 0; i < all.size(); i++) {
            if (name.apply(all.get(i)).equals(wanted) || Integer.toString(i + 1).equals(wanted)) {
                return new Lookup.Found<>(all.get(i));
            }
        }
        List<T> begun = all.stream()
                .filter(one -> !wanted.isEmpty() && name.apply(one).startsWith(wanted))
                .toList();
        if (begun.size() == 1) {
            return new Lookup.Found<>(begun.get(0));
        }
        return begun.isEmpty()
                ? new Lookup.Unknown<>(
                        TypedNames.similar(wanted, all.stream().map(name).toList()))
                : new Lookup.Ambiguous<>(begun.stream().map(name).toList());
    }
}
