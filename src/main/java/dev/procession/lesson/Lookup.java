package dev.procession.lesson;

import java.util.List;

/** The answer to what a student typed for a lesson, a step or a program. */
public sealed interface Lookup<T> {

    record Found<T>(T value) implements Lookup<T> {}

    /** Several fit; {@code names} tell them apart. */
    record Unclear<T>(List<String> names) implements Lookup<T> {
        public Unclear {
            names = List.copyOf(names);
        }
    }

    /** None fits; {@code names} look alike, and may be empty. */
    record Unknown<T>(List<String> names) implements Lookup<T> {
        public Unknown {
            names = List.copyOf(names);
        }
    }
}
