package dev.procession.multiprocessing.internal.shared;

import dev.procession.multiprocessing.internal.copy.FieldAccess;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import dev.procession.multiprocessing.internal.program.StudentLoader;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name that the timeline gives a shared object: that of the student's variable which holds it, such as {@code
 * tasks}, or else its type and a number, such as {@code Queue-1}. The variable is looked up in traced runs only, when
 * the object is first used or copied, since it is assigned after the object is made.
 */
public final class SharedName {

    private static final Map<String, Integer> counts = new HashMap<>();

    private final String fallback;
    private @Nullable String name;

    public SharedName(Class<?> type) {
        synchronized (counts) {
            fallback = type.getSimpleName() + "-" + counts.merge(type.getSimpleName(), 1, Integer::sum);
        }
    }

    private SharedName(String name) {
        this.fallback = name;
        this.name = name;
    }

    /** The name of an object that came from another process, as that process called it. */
    public static SharedName known(String name) {
        return new SharedName(name);
    }

    public String of(Object object) {
        String known = name;
        if (known == null) {
            StudentLoader loader = ThisProcess.loader();
            String variable = loader == null ? null : variable(object, loader);
            known = variable != null ? distinct(variable) : fallback;
            name = known;
        }
        return known;
    }

    /** A variable may hold one object after another; from the second on, their names end in numbers. */
    private static String distinct(String variable) {
        synchronized (counts) {
            int count = counts.merge("variable " + variable, 1, Integer::sum);
            return count == 1 ? variable : variable + "-" + count;
        }
    }

    private static @Nullable String variable(Object object, StudentLoader loader) {
        Object program = loader.program();
        String name = program == null ? null : variable(object, program.getClass(), program);
        for (Class<?> type : loader.classesWithVariables()) {
            name = name != null ? name : variable(object, type, null);
        }
        return name;
    }

    /** @param program the object whose fields are searched; null for the static fields */
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
            // this class cannot be searched; the caller goes on with the next one
        }
        return null;
    }
}
