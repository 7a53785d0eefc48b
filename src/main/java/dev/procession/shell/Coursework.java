package dev.procession.shell;

import dev.procession.lesson.Lesson;
import dev.procession.lesson.Place;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.text.Language;
import dev.procession.timeline.Timeline;
import java.io.IOException;
import java.util.Optional;

/** What a course has to do with the run of one of its programs. */
interface Coursework {

    /** A program outside of any course's care. */
    Coursework NONE = new Coursework() {};

    /** A step is being shown. */
    default void opened(Place place) {}

    /** All of a step has been shown. */
    default void shown(Place place) {}

    /** The student wants to go on behind the last step of a lesson. */
    default void ended(Lesson lesson) {}

    /** Where the student was when the shell was last left, as {@code /open} understands it. */
    default Optional<String> left() {
        return Optional.empty();
    }

    /** Whether the program is to run now; if not, the student has been told what comes first. */
    default boolean admits(Program program) {
        return true;
    }

    /** The text that is to run: of an exercise, the student's own. */
    default Source source(Program program, Language language) throws IOException {
        return program.source(language);
    }

    /** The run is over and its end has been told. */
    default void over(Program program, Timeline timeline) {}
}
