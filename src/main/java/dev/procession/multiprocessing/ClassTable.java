package dev.procession.multiprocessing;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes that a copy speaks of, each written out once and numbered. */
final class ClassTable {

    private final Map<Class<?>, Integer> numbers = new LinkedHashMap<>();
    private final Set<String> mentioned = new LinkedHashSet<>();

    void write(Class<?> type, DataOutputStream out) throws IOException {
        Integer number = numbers.get(type);
        if (number == null) {
            number = numbers.size();
            numbers.put(type, number);
        }
        out.writeInt(number);
    }

    /** Notes a class that the child will need, by its internal name, such as {@code java/lang/String}. */
    void mention(String internalName) {
        mentioned.add(internalName.replace('/', '.'));
    }

    /** The names that {@link CopyReader} is to be given, in order. */
    List<String> names() {
        List<String> names = new ArrayList<>(numbers.size());
        for (Class<?> type : numbers.keySet()) {
            names.add(type.getName());
        }
        return names;
    }

    List<Class<?>> classes() {
        return new ArrayList<>(numbers.keySet());
    }

    Set<String> mentioned() {
        return mentioned;
    }
}
