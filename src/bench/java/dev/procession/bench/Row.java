package dev.procession.bench;

import java.util.List;

/** Something that is measured, in one loop for procession and its peers. */
interface Row {

    /** What is typed after {@code --only}. */
    String name();

    /** In words for a person. */
    String what();

    /** Whether it is left out unless it is asked for, since it takes very long. */
    default boolean onlyByName() {
        return false;
    }

    List<Finding> measure(Setting setting) throws Exception;
}
