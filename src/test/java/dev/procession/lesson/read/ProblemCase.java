package dev.procession.lesson.read;

import java.util.List;
import java.util.function.Consumer;

/**
 * A mistake that an author might make in the example of the README.
 *
 * @param sentence describes the mistake
 * @param expected all problems that it causes, as {@code file:line:column KIND}, sorted by position
 */
record ProblemCase(String sentence, Consumer<CourseFolder> mistake, List<String> expected) {

    static ProblemCase of(String sentence, Consumer<CourseFolder> mistake, String... expected) {
        return new ProblemCase(sentence, mistake, List.of(expected));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
