package dev.procession.multiprocessing.internal.copy;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.Vector;
import org.junit.jupiter.api.Test;

/** Reading a damaged copy throws an exception at once, without an endless loop or a large allocation. */
class CopyDamageTest {

    private static final int DAMAGES = 20_000;

    /** Values of all kinds except those read by Java serialization, which trusts any length. */
    private static Map<Object, Object> something() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("wide 字", new Object[] {1, 2L, 'c', 0.5, true, null, (byte) 1, (short) 2, 1f});
        map.put(
                "arrays",
                List.of(
                        new int[] {1},
                        new byte[] {1, 2},
                        new char[] {'x'},
                        new long[] {4},
                        new boolean[] {true},
                        new short[] {3},
                        new double[] {2},
                        new float[] {1}));
        map.put("record", new RandomGraph.Pair(Optional.of(Thread.State.NEW), new PriorityQueue<>(List.of("q"))));
        RandomGraph.Node node = new RandomGraph.Node(5);
        node.any = new Object[] {node, map};
        node.list = new ArrayList<>(List.of(node, "in a list"));
        map.put(node, new HashSet<>(Set.of(1, node)));
        map.put("map", new HashMap<>(Map.of("k", new ArrayList<>())));
        return map;
    }

    @Test
    void aCopyThatEndsTooEarlyIsAnIoException() {
        Map<Object, Object> values = something();
        values.put("serialized", new Vector<>(Arrays.asList(new RandomGraph.Node(1), "v")));
        CopyRoundTrip.Written written = CopyRoundTrip.write(values);
        for (int length = 0; length < written.bytes().length; length++) {
            byte[] part = Arrays.copyOf(written.bytes(), length);
            assertThrows(IOException.class, () -> written.read(part), "cut at byte " + length);
        }
    }

    @Test
    void aCopyWithWrongBytesIsReadOrRefusedButNeverFatal() {
        CopyRoundTrip.Written written = CopyRoundTrip.write(something());
        for (int seed = 0; seed < DAMAGES; seed++) {
            Random random = new Random(seed);
            byte[] damaged = written.bytes().clone();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                written.read(damaged);
            } catch (IOException | ReflectiveOperationException | RuntimeException e) {
                // the reader has detected the damage
            } catch (StackOverflowError e) {
                // the damage made a list contain itself; its hashCode overflows the stack in any JVM
                assertTrue(List.of(e.getStackTrace()).stream()
                        .anyMatch(f -> f.getMethodName().equals("hashCode")));
            } catch (Error e) {
                fail("seed " + seed, e);
            }
        }
    }

    @Test
    void aLengthThatCannotBeIsAnIoException() throws Exception {
        for (Object value : new Object[] {
            "text", "字", new byte[3], new int[3], new boolean[3], new Object[3], List.of(1, 2), new ArrayList<>()
        }) {
            CopyRoundTrip.Written written = CopyRoundTrip.write(value);
            byte[] damaged = written.bytes();
            int at = lengthPosition(value);
            for (int length : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE / 2, 1 << 28}) {
                for (int i = 0; i < 4; i++) {
                    damaged[at + i] = (byte) (length >>> 24 - 8 * i);
                }
                assertThrows(IOException.class, () -> written.read(damaged), value + " with the length " + length);
            }
        }
    }

    /** The position of the length: after the tag and the bytes that precede the length. */
    private static int lengthPosition(Object value) {
        if (value instanceof Object[]) {
            return 1 + 4;
        }
        return value instanceof String || value.equals(List.of(1, 2)) ? 1 : 1 + 1;
    }

    @Test
    void aValueThatRefersToOneThatIsNotThereIsAnIoException() {
        Object shared = new Object();
        CopyRoundTrip.Written written = CopyRoundTrip.write(new Object[] {shared, shared});
        byte[] damaged = written.bytes();
        damaged[damaged.length - 1] = 99;
        assertThrows(IOException.class, () -> written.read(damaged));
        damaged[damaged.length - 4] = -1;
        assertThrows(IOException.class, () -> written.read(damaged));
    }

    @Test
    void anUnknownTagAndAnUnknownClassAreIoExceptions() {
        CopyRoundTrip.Written written = CopyRoundTrip.write(new RandomGraph.Node(1));
        for (int at : new int[] {0, 4}) {
            byte[] damaged = written.bytes().clone();
            damaged[at] = 100;
            assertThrows(IOException.class, () -> written.read(damaged));
        }
    }
}
