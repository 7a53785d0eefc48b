package dev.procession.shell.course;

import dev.procession.lesson.StepRef;

/** The keys of the file that holds a student's progress. */
final class ProgressKeys {

    /** The student's last place, as {@code lesson#step}. */
    static final String PLACE = "place";

    /** The same in the form that the prompt shows, such as {@code join 2/8}. */
    static final String PLACE_WORDS = "placeWords";

    private ProgressKeys() {}

    /** The key under which {@code what} is kept about a step. */
    static String of(StepRef place, String what) {
        return place.lesson().name() + "/" + place.step() + "." + what;
    }
}
