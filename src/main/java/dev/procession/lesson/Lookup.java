package dev.procession.lesson;

import java.util.List;

/** The result of looking up what a student typed for a lesson, a step or a program. */
public sealed interface Lookup<T> {

    record Found<T>(T value) implements Lookup<T> {}

    /** The text stands for several things; {@code names} tell them apart. */
    record Ambiguous<T>(List<String> names) implements Lookup<T> {
        public Ambiguous {
            names = List.copyOf(names);
        }
    }

    /** The text stands for nothing; {@code names} are similar names, if there are any. */
    record Unknown<T>(List<String> names) implements Lookup<T> {
        public Unknown {
            names = List.copyOf(names);
        }
    }
}
