package dev.procession.multiprocessing.internal.copy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Makes a random graph of objects with shared references and cycles. */
final class RandomGraph {

    static class Base {
        Object self;
    }

    static final class Node extends Base {
        final int number;
        Object any;
        List<Object> list;

        Node(int number) {
            this.number = number;
        }
    }

    record Pair(Object left, Object right) {}

    private final Random random;
    /** Values that may occur anywhere. */
    private final List<Object> free = new ArrayList<>();
    /** Values made only after their parts. They may occur in a field or an array, which can be filled later. */
    private final List<Object> whole = new ArrayList<>();

    RandomGraph(long seed) {
        random = new Random(seed);
    }

    Object make(int size) {
        for (int i = 0; i < size; i++) {
            free.add(oneFree(i));
        }
        for (int i = 0; i < size / 3; i++) {
            whole.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Pair(anyFree(), anyFree());
                        case 1 -> Optional.of(anyFree());
                        default -> List.of(anyFree(), anyFree(), anyFree());
                    });
        }
        free.forEach(this::fill);
        return free.toArray();
    }

    private Object oneFree(int number) {
        return switch (random.nextInt(9)) {
            case 0, 1, 2 -> new Node(number);
            case 3 -> new ArrayList<>();
            case 4 -> new LinkedHashMap<>();
            case 5 -> new Object[random.nextInt(4)];
            case 6 -> Set.of("text " + random.nextInt(3));
            case 7 -> new int[] {number};
            default -> random.nextBoolean() ? DayOfWeek.of(1 + random.nextInt(7)) : new String("s" + number);
        };
    }

    @SuppressWarnings("unchecked")
    private void fill(Object value) {
        if (value instanceof Node node) {
            node.any = any();
            node.self = random.nextBoolean() ? node : any();
            node.list = new ArrayList<>(Arrays.asList(anyFree(), null, anyFree()));
        } else if (value instanceof ArrayList) {
            for (int i = random.nextInt(5); i > 0; i--) {
                ((List<Object>) value).add(anyFree());
            }
        } else if (value instanceof LinkedHashMap) {
            for (int i = random.nextInt(4); i > 0; i--) {
                ((Map<Object, Object>) value).put(random.nextInt(9), anyFree());
            }
            ((Map<Object, Object>) value).put("nodes", new LinkedHashSet<>(nodes()));
        } else if (value instanceof Object[] array) {
            Arrays.setAll(array, i -> any());
        }
    }

    private List<Object> nodes() {
        return free.stream().filter(Node.class::isInstance).limit(3).toList();
    }

    private Object anyFree() {
        return free.get(random.nextInt(free.size()));
    }

    private Object any() {
        return whole.isEmpty() || random.nextInt(3) > 0 ? anyFree() : whole.get(random.nextInt(whole.size()));
    }
}
