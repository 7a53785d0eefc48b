package dev.procession.shell.course;

import dev.procession.lesson.Course;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.state.StateFile;
import dev.procession.study.Attempt;
import dev.procession.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The steps that their author has moved to another lesson. What a student did of such a step is kept under the name of
 * the lesson that it had at that time; this carries it over to the lesson in which the step is now.
 */
final class MovedSteps {

    private final Supplier<Course> course;
    private final Map<String, StepRef> byFormerName = new HashMap<>();
    private boolean looked;

    /** @param course is asked for when it is needed, because it may still be being read */
    MovedSteps(Supplier<Course> course) {
        this.course = course;
    }

    private void find(Course course) {
        looked = true;
        for (Lesson lesson : course.lessons()) {
            lesson.movedFrom().ifPresent(former -> {
                for (String id : ids(lesson)) {
                    if (!isStillIn(course, former, id)) {
                        byFormerName.put(former + "/" + id, new StepRef(lesson, id));
                    }
                }
            });
        }
    }

    private static List<String> ids(Lesson lesson) {
        return lesson.text(Language.EN).steps().stream().map(Step::id).toList();
    }

    private static boolean isStillIn(Course course, String former, String id) {
        return course.lessons().stream()
                .anyMatch(lesson -> lesson.name().equals(former) && ids(lesson).contains(id));
    }

    /** Renames what is kept under former names. What a student has done of a step since then takes precedence. */
    void carryOver(StateFile kept) {
        Properties now = kept.values();
        if (now.isEmpty()) {
            return;
        }
        find(course.get());
        boolean found = byFormerName.containsKey(formerPlace(now))
                || now.stringPropertyNames().stream().anyMatch(key -> byFormerName.containsKey(step(key)));
        if (found) {
            kept.change(this::rename);
        }
    }

    /** The attempt with its step under the present name. */
    Attempt now(Attempt attempt) {
        if (!looked) {
            find(course.get());
        }
        StepRef now = byFormerName.get(attempt.lesson() + "/" + attempt.step());
        return now == null
                ? attempt
                : new Attempt(
                        attempt.kind(),
                        attempt.at(),
                        now.lesson().name(),
                        now.step(),
                        attempt.number(),
                        attempt.text(),
                        attempt.right());
    }

    private void rename(Properties values) {
        for (String key : values.stringPropertyNames()) {
            StepRef now = byFormerName.get(step(key));
            if (now != null) {
                Object value = values.remove(key);
                values.putIfAbsent(ProgressKeys.of(now, key.substring(key.indexOf('.') + 1)), value);
            }
        }
        StepRef place = byFormerName.get(formerPlace(values));
        if (place != null) {
            List<String> ids = ids(place.lesson());
            values.setProperty(ProgressKeys.PLACE, place.lesson().name() + "#" + place.step());
            values.setProperty(
                    ProgressKeys.PLACE_WORDS,
                    place.lesson().name() + " " + (ids.indexOf(place.step()) + 1) + "/" + ids.size());
        }
    }

    /** {@code lock/circle} of {@code lock/circle.answer.0}; the whole key if it is not about a step. */
    private static String step(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static String formerPlace(Properties values) {
        return values.getProperty(ProgressKeys.PLACE, "").replace('#', '/');
    }
}
