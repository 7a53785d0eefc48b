package dev.procession.multiprocessing.internal.copy;

import dev.procession.fuzz.FuzzTarget;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A copy of objects. Damage may cause an exception or go unnoticed, but must neither exhaust the memory nor go on. */
public final class CopyFuzz implements FuzzTarget {

    private static final List<String> CLASSES =
            List.of("java.lang.Object", "java.lang.Thread$State", RandomGraph.Node.class.getName(), "int");

    @Override
    public int share() {
        return 120;
    }

    @Override
    public List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        Map<Object, Object> map = new HashMap<>(Map.of("k", new ArrayList<>(List.of(1, 2L, "字"))));
        map.put("self", map);
        for (Object value : Arrays.asList(
                map,
                new TreeMap<>(Map.of("a", 1, "b", 2)),
                new Object[] {1, "two", 3.0, Thread.State.NEW, Optional.of('c')},
                new RandomGraph.Node(5),
                new int[][] {{1, 2}, {}},
                new String[] {"a", null},
                new double[300])) {
            seeds.add(CopyRoundTrip.write(value).bytes());
        }
        return seeds;
    }

    @Override
    public void take(byte[] input) {
        try {
            new ObjectReader(input, CLASSES, CopyFuzz.class.getClassLoader()).read();
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            // the damage was noticed
        } catch (StackOverflowError e) {
            // a list that contains itself has no hash code in any JVM, and a copy may be nested as deeply as it likes
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(input));
            LengthPrefixed.readText(in);
            LengthPrefixed.readTexts(in);
            LengthPrefixed.readBytes(in);
        } catch (IOException e) {
            // the damage was noticed
        }
    }
}
