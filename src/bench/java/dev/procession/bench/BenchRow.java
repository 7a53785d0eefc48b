package dev.procession.bench;

import java.util.List;

/** A measurement of procession and its peers, which take turns in one loop. */
interface BenchRow {

    /** The name after {@code --only}. */
    String name();

    /** A description for the reader of the table. */
    String what();

    /** Whether it runs only when asked for by name, because it takes very long. */
    default boolean onlyByName() {
        return false;
    }

    List<Finding> measure(Setting setting) throws Exception;
}
