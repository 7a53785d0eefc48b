package dev.procession.shell;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Place;
import dev.procession.lesson.Program;
import dev.procession.lesson.Step;
import dev.procession.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the student is in the course. */
final class Bookmark {

    private @Nullable Place place;

    @Nullable
    Lesson lesson() {
        return place == null ? null : place.lesson();
    }

    @Nullable
    Place place() {
        return place;
    }

    void open(Place opened) {
        place = opened;
    }

    /** The step being read; null before the first lesson is opened. */
    @Nullable
    Step step(Language language) {
        return place == null ? null : place.in(language);
    }

    /** Goes on by so many steps; false at either end of the lesson. */
    boolean move(int by, Language language) {
        if (place == null) {
            return false;
        }
        List<Step> steps = place.lesson().text(language).steps();
        int to = steps.indexOf(place.in(language)) + by;
        if (to < 0 || to >= steps.size()) {
            return false;
        }
        place = new Place(place.lesson(), steps.get(to).id());
        return true;
    }

    /** {@code join 2/5}, for the prompt; empty before the first lesson is opened. */
    String words(Language language) {
        if (place == null) {
            return "";
        }
        List<Step> steps = place.lesson().text(language).steps();
        return place.lesson().name() + " " + (steps.indexOf(place.in(language)) + 1) + "/" + steps.size();
    }

    /** The programs that this step shows: demos, and where exercises start. */
    List<Program> programs(Language language) {
        Step current = step(language);
        return current == null ? List.of() : Study.programs(current);
    }
}
