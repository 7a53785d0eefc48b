package dev.procession.multiprocessing.internal.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.multiprocessing.CannotTravelException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Deeply nested values, such as long chains, are copied. */
class CopyDepthTest {

    private static final int LENGTH = 100_000;

    static final class Link {
        int number;
        Link next;
    }

    record Cons(int head, Object tail) {}

    private static Link chain(int length) {
        Link chain = null;
        for (int i = length; i > 0; i--) {
            Link link = new Link();
            link.number = i;
            link.next = chain;
            chain = link;
        }
        return chain;
    }

    private static Object deepCopy(Object value) {
        CopyRoundTrip.Written written = DeepStack.call(
                "cannot write", () -> CopyRoundTrip.write(value, Integer.MAX_VALUE), DeepStack.LARGEST_BYTES);
        return DeepStack.call(
                "cannot read",
                () -> {
                    try {
                        return written.read();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                DeepStack.stackFor(written.depth()));
    }

    @Test
    void whatIsTooDeepForAnOrdinaryStackIsNoticedBeforeItOverflows() {
        assertThrows(ObjectWriter.TooDeep.class, () -> CopyRoundTrip.write(chain(ObjectWriter.SHALLOW_LEVELS + 1)));
        assertEquals(
                ObjectWriter.SHALLOW_LEVELS,
                CopyRoundTrip.write(chain(ObjectWriter.SHALLOW_LEVELS - 1)).depth());
    }

    @Test
    void aLongLinkedListArrives() {
        Link at = (Link) deepCopy(chain(LENGTH));
        for (int i = 1; i <= LENGTH; i++) {
            assertEquals(i, at.number);
            at = at.next;
        }
        assertNull(at);
    }

    @Test
    void aLongChainOfRecordsAndOneOfListsArrive() {
        Object records = null;
        List<Object> lists = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            records = new Cons(i, records);
            lists = new ArrayList<>(List.of(lists));
        }
        Object record = deepCopy(records);
        List<?> list = (List<?>) deepCopy(lists);
        for (int i = LENGTH - 1; i >= 0; i--) {
            assertEquals(i, ((Cons) record).head());
            record = ((Cons) record).tail();
            list = (List<?>) list.get(0);
        }
        assertEquals(List.of(), list);
    }

    @Test
    void whatNoStackBearsIsRefusedWithASentence() {
        Link endless = chain(3_000_000);
        assertEquals(
                "cannot put into the queue: it is nested too deeply",
                assertThrows(
                                CannotTravelException.class,
                                () -> DeepStack.call(
                                        "cannot put into the queue",
                                        () -> CopyRoundTrip.write(endless, Integer.MAX_VALUE),
                                        1 << 20))
                        .getMessage());
    }
}
