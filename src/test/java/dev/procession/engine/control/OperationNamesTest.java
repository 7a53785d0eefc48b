package dev.procession.engine.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.explore.Operation;
import dev.procession.explore.Uncontrolled;
import dev.procession.multiprocessing.internal.gate.Loose;
import dev.procession.multiprocessing.internal.gate.Visible;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shell knows what a process stands before by its name: processes do not load the package of the search. */
class OperationNamesTest {

    /** What the shell itself adds: no process stands before these. */
    private static final Set<Operation.Kind> OF_THE_SHELL = EnumSet.of(Operation.Kind.EXPIRE, Operation.Kind.SIGNAL);

    @Test
    void whatAProcessStandsBeforeHasTheSameNameInTheSearch() {
        assertEquals(
                names(Visible.values()),
                names(EnumSet.complementOf(EnumSet.copyOf(OF_THE_SHELL)).toArray(new Operation.Kind[0])));
    }

    @Test
    void whatIsNotControlledHasTheSameNameInTheSearch() {
        assertEquals(names(Loose.values()), names(Uncontrolled.Reason.values()));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
