package dev.procession.engine.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names of shared objects, the same in all runs of a program. An object is known by the process that made it and
 * the number of objects that this process had made before, since places in memory and pids differ between runs. It is
 * called as its variable is called.
 */
public final class ObjectNames {

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /**
     * @param origin who made the object, and the how-manieth it was
     * @param name what the program calls it
     */
    synchronized String of(String origin, String name) {
        return names.computeIfAbsent(origin, key -> distinct(name));
    }

    private String distinct(String name) {
        String free = name;
        for (int i = 2; !used.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
