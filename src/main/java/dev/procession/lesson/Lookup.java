package dev.procession.lesson;

import java.util.List;

/** The result of looking up what a student typed for a lesson, a step or a program. */
public sealed interface Lookup<T> {

    record Found<T>(T value) implements Lookup<T> {}

    /** Several match; {@code names} tell them apart. */
    record Ambiguous<T>(List<String> names) implements Lookup<T> {
        public Ambiguous {
            names = List.copyOf(names);
        }
    }

    /** None matches; {@code names} are similar ones, and may be empty. */
    record Unknown<T>(List<String> names) implements Lookup<T> {
        public Unknown {
            names = List.copyOf(names);
        }
    }
}
