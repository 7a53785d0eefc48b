package dev.procession.multiprocessing.internal.copy;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers the classes that occur in a copy, so that each name is written only once. */
public final class ClassTable {

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

    /** Notes a class that the reader will need, by its internal name, such as {@code java/lang/String}. */
    void mention(String internalName) {
        mentioned.add(internalName.replace('/', '.'));
    }

    /** Notes that the copy holds the variables of a class. */
    void noteVariables(Class<?> type) {
        withVariables.add(type.getName());
    }

    /**
     * The names of the classes whose variables are in the copy. The reader must know them before it reads the copy: an
     * object of such a class may come before the variables, and must not make the class run its initializer.
     */
    public List<String> withVariables() {
        return withVariables;
    }

    /** The names in the order of their numbers, for {@link ObjectReader}. */
    public List<String> names() {
        List<String> names = new ArrayList<>(numbers.size());
        for (Class<?> type : numbers.keySet()) {
            names.add(type.getName());
        }
        return names;
    }

    public List<Class<?>> classes() {
        return new ArrayList<>(numbers.keySet());
    }

    public Set<String> mentioned() {
        return mentioned;
    }
}
