package dev.procession.multiprocessing;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the timeline calls a shared object: the variable in which the student keeps it, else its type and a number. Asked
 * for only under observation, when it travels or is first used, since a variable is assigned after the object is made.
 */
final class SharedName {

    private static final Map<String, Integer> counts = new HashMap<>();

    private final String fallback;
    private @Nullable String name;

    SharedName(Class<?> type) {
        synchronized (counts) {
            fallback = type.getSimpleName() + "-" + counts.merge(type.getSimpleName(), 1, Integer::sum);
        }
    }

    private SharedName(String name) {
        this.fallback = name;
        this.name = name;
    }

    /** As it was called where it came from. */
    static SharedName known(String name) {
        return new SharedName(name);
    }

    String of(Object object) {
        String known = name;
        if (known == null) {
            StudentLoader loader = ThisProcess.loader();
            String variable = loader == null ? null : variable(object, loader);
            known = variable != null ? variable : fallback;
            name = known;
        }
        return known;
    }

    private static @Nullable String variable(Object object, StudentLoader loader) {
        Object program = loader.program();
        String name = program == null ? null : variable(object, program.getClass(), program);
        for (Class<?> type : loader.classesWithVariables()) {
            name = name != null ? name : variable(object, type, null);
        }
        return name;
    }

    /** @param program whose fields are looked at; null for the static ones */
    private static @Nullable String variable(Object object, Class<?> type, @Nullable Object program) {
        try {
            FieldAccess access = FieldAccess.of(type);
            List<Field> variables = program == null ? access.variables() : access.instanceFields();
            for (int i = 0; i < variables.size(); i++) {
                if (!variables.get(i).getType().isPrimitive()
                        && (program == null ? access.get(i) : access.get(program, i)) == object) {
                    return variables.get(i).getName();
                }
            }
        } catch (ReflectiveOperationException | LinkageError e) {
            // another class may have it
        }
        return null;
    }
}
