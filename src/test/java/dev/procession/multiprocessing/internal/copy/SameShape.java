package dev.procession.multiprocessing.internal.copy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares two object graphs: equal leaf values, and shared references at the same places. */
final class SameShape {

    private final Map<Object, Object> partner = new IdentityHashMap<>();
    private final Map<Object, Object> partnerBack = new IdentityHashMap<>();
    private final Deque<Object[]> todo = new ArrayDeque<>();
    private final String where;

    private SameShape(String where) {
        this.where = where;
    }

    static void assertSameShape(Object expected, Object actual, String where) {
        SameShape shape = new SameShape(where);
        shape.pair(expected, actual);
        while (!shape.todo.isEmpty()) {
            Object[] next = shape.todo.pop();
            shape.compare(next[0], next[1]);
        }
    }

    private void pair(Object a, Object b) {
        if (a == null || a instanceof Number || a instanceof Enum) {
            assertEquals(a, b, where);
            return;
        }
        assertEquals(partner.containsKey(a), partnerBack.containsKey(b), () -> where + ": identity of " + a.getClass());
        if (partner.containsKey(a)) {
            assertSame(partner.get(a), b, where);
            return;
        }
        assertNotSame(a, b, where);
        partner.put(a, b);
        partnerBack.put(b, a);
        todo.push(new Object[] {a, b});
    }

    private void compare(Object a, Object b) {
        if (a instanceof RandomGraph.Node node) {
            RandomGraph.Node other = (RandomGraph.Node) b;
            assertEquals(node.number, other.number, where);
            pairAll(new Object[] {node.any, node.list, node.self}, new Object[] {other.any, other.list, other.self});
        } else if (a instanceof RandomGraph.Pair one) {
            pairAll(
                    new Object[] {one.left(), one.right()},
                    new Object[] {((RandomGraph.Pair) b).left(), ((RandomGraph.Pair) b).right()});
        } else if (a instanceof Object[] array) {
            assertSame(a.getClass(), b.getClass(), where);
            pairAll(array, (Object[]) b);
        } else if (a instanceof int[] numbers) {
            assertArrayEquals(numbers, (int[]) b, where);
        } else if (a instanceof Optional<?> optional) {
            pair(optional.orElse(null), ((Optional<?>) b).orElse(null));
        } else if (a instanceof Map<?, ?> map) {
            assertSame(a.getClass(), b.getClass(), where);
            pairAll(map.keySet().toArray(), ((Map<?, ?>) b).keySet().toArray());
            pairAll(map.values().toArray(), ((Map<?, ?>) b).values().toArray());
        } else if (a instanceof Collection<?> collection) {
            assertEquals(a instanceof List, b instanceof List, where);
            pairAll(collection.toArray(), ((Collection<?>) b).toArray());
        } else {
            assertEquals(a, b, where);
        }
    }

    private void pairAll(Object[] a, Object[] b) {
        assertEquals(a.length, b.length, where);
        for (int i = 0; i < a.length; i++) {
            pair(a[i], b[i]);
        }
    }
}
