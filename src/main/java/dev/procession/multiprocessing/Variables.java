package dev.procession.multiprocessing;

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
 * The variables of a program, which are the static fields of its classes: written with a copy, and set again from it.
 * One that cannot travel is left out, and the reason is written in its place.
 */
final class Variables {

    private static final int VALUE = 0;
    private static final int ABSENT = 1;

    private Variables() {}

    static void write(Class<?> type, CopyWriter copy, ClassTable classes) throws IOException {
        FieldAccess access;
        try {
            access = FieldAccess.of(type);
        } catch (LinkageError e) {
            return; // a variable's type is missing, so nobody has ever used the variable
        }
        for (Field lock : access.constantLocks()) {
            copy.hasLock("the variable \"" + lock.getName() + "\"", lock.getType());
        }
        List<Field> variables = access.variables();
        if (variables.isEmpty()) {
            return;
        }
        classes.writesVariables(type);
        DataOutputStream out = copy.out();
        out.writeBoolean(true);
        classes.write(type, out);
        out.writeInt(variables.size());
        for (int i = 0; i < variables.size(); i++) {
            int start = copy.length();
            out.writeByte(VALUE);
            String absent = writeValue(access, i, copy);
            if (absent != null) {
                copy.cut(start);
                out.writeByte(ABSENT);
                CopyBuffer.writeText(absent, out);
            }
        }
    }

    private static @Nullable String writeValue(FieldAccess access, int number, CopyWriter copy) {
        String words = "the variable \"" + access.variables().get(number).getName() + "\"";
        try {
            return copy.writeIfPossible(access.get(number), words);
        } catch (ReflectiveOperationException | LinkageError e) {
            return words + " cannot be read: " + e;
        }
    }

    static void writeEnd(CopyWriter copy) throws IOException {
        copy.out().writeBoolean(false);
    }

    /**
     * Sets the variables. The loader of their classes must have been told already that their initializers are not to run.
     *
     * @return the names of those that did not travel, with the reasons
     */
    static Map<String, String> restore(CopyReader copy) throws IOException, ReflectiveOperationException {
        return restore(copy, null);
    }

    /** @param only the classes whose variables are to be set; null for all */
    static Map<String, String> restore(CopyReader copy, @Nullable Set<String> only)
            throws IOException, ReflectiveOperationException {
        Map<String, String> absent = new LinkedHashMap<>();
        DataInputStream in = copy.in();
        while (in.readBoolean()) {
            Class<?> type = copy.readClass();
            FieldAccess access = FieldAccess.of(type);
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                if (in.readByte() == ABSENT) {
                    absent.put(access.variables().get(i).getName(), CopyBuffer.readText(in));
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
            // An initializer of the class failed, as it will again when the class is used.
        }
    }
}
