package dev.procession.multiprocessing;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Field> fields;
        try {
            fields = of(type);
        } catch (LinkageError e) {
            return; // a variable's type is missing, so nobody has ever used the variable
        }
        DataOutputStream out = copy.out();
        out.writeBoolean(true);
        classes.write(type, out);
        out.writeInt(fields.size());
        for (Field field : fields) {
            CopyBuffer.writeText(field.getName(), out);
            int start = copy.length();
            out.writeByte(VALUE);
            String absent = null;
            try {
                field.setAccessible(true);
                absent = copy.writeIfPossible(field.get(null), "the variable \"" + field.getName() + "\"");
            } catch (IllegalAccessException | LinkageError e) {
                absent = "the variable \"" + field.getName() + "\" cannot be read: " + e;
            }
            if (absent != null) {
                copy.cut(start);
                out.writeByte(ABSENT);
                CopyBuffer.writeText(absent, out);
            }
        }
    }

    static void writeEnd(CopyWriter copy) throws IOException {
        copy.out().writeBoolean(false);
    }

    /**
     * Sets the variables.
     *
     * @return the names of those that did not travel, with the reasons
     */
    static Map<String, String> restore(CopyReader copy, StudentLoader loader)
            throws IOException, ReflectiveOperationException {
        Map<String, String> absent = new LinkedHashMap<>();
        DataInputStream in = copy.in();
        while (in.readBoolean()) {
            Class<?> type = copy.readClass();
            loader.restores(type.getName());
            for (int left = in.readInt(); left > 0; left--) {
                String name = CopyBuffer.readText(in);
                if (in.readByte() == ABSENT) {
                    absent.put(name, CopyBuffer.readText(in));
                } else {
                    set(type, name, copy.read());
                }
            }
        }
        return absent;
    }

    private static void set(Class<?> type, String name, @Nullable Object value) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            field.set(null, value);
        } catch (ReflectiveOperationException | LinkageError e) {
            // The class of this JVM has no such variable, or an initializer of it failed, as it will again when used.
        }
    }

    /** Static fields that can change. */
    private static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.isSynthetic()) {
                fields.add(field);
            }
        }
        return fields;
    }
}
