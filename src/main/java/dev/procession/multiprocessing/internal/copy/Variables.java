package dev.procession.multiprocessing.internal.copy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies the variables of a program, which are the non-final static fields of its classes, to another process. The
 * reason is written in place of a variable that cannot be copied.
 */
public final class Variables {

    private Variables() {}

    public static void write(Class<?> type, ObjectWriter copy, ClassTable classes) throws IOException {
        FieldAccess access;
        try {
            access = FieldAccess.of(type);
        } catch (LinkageError e) {
            return; // the type of a variable is missing, so no code has used the variables of this class
        }
        for (Field lock : access.constantLocks()) {
            copy.noteLock("the variable \"" + lock.getName() + "\"", lock.getType());
        }
        List<Field> variables = access.variables();
        if (variables.isEmpty()) {
            return;
        }
        classes.noteVariables(type);
        DataOutputStream out = copy.out();
        out.writeBoolean(true);
        classes.write(type, out);
        out.writeInt(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            copy.writeVariable(access, null, i);
        }
    }

    public static void writeEnd(ObjectWriter copy) throws IOException {
        copy.out().writeBoolean(false);
    }

    /**
     * Reads and sets the variables. The loader of their classes must already know that their initializers are not to
     * run.
     *
     * @return the variables that could not be copied: from name to reason
     */
    public static Map<String, String> restore(ObjectReader copy) throws IOException, ReflectiveOperationException {
        return restore(copy, null);
    }

    /** @param only the names of the classes whose variables are set; null for all classes */
    public static Map<String, String> restore(ObjectReader copy, @Nullable Set<String> only)
            throws IOException, ReflectiveOperationException {
        Map<String, String> absent = new LinkedHashMap<>();
        DataInputStream in = copy.in();
        while (in.readBoolean()) {
            Class<?> type = copy.readClass();
            FieldAccess access = FieldAccess.of(type);
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                if (in.readByte() == CopyTag.ABSENT) {
                    absent.put(access.variables().get(i).getName(), LengthPrefixed.readText(in));
                } else {
                    Object value = copy.read();
                    if (only == null || only.contains(type.getName())) {
                        set(access, i, value);
                    }
                }
            }
        }
        return absent;
    }

    private static void set(FieldAccess access, int number, @Nullable Object value) {
        try {
            access.set(number, value);
        } catch (ReflectiveOperationException | LinkageError e) {
            // The initializer of the class failed. It will fail again when the program uses the class.
        }
    }
}
