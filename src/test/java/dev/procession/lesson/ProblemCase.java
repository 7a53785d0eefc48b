package dev.procession.lesson;

import java.util.List;
import java.util.function.Consumer;

/**
 * A mistake of an author in the example of the README.
 *
 * @param sentence what the mistake is
 * @param expected all problems that it causes, as {@code file:line:column KIND}, in the order of their places
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
