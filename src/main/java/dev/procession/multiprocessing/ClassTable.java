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
    private final List<String> withVariables = new ArrayList<>();

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

    /** Notes that the copy holds the variables of a class. */
    void writesVariables(Class<?> type) {
        withVariables.add(type.getName());
    }

    /**
     * The classes whose variables the copy holds. Whoever reads it must be told first: an object of one of them may come
     * before its variables, and the class must not run its initializer then.
     */
    List<String> withVariables() {
        return withVariables;
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
