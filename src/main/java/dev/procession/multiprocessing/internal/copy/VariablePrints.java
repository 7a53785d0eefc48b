package dev.procession.multiprocessing.internal.copy;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of the variables of a class at one moment, to see later which of them have changed. */
public final class VariablePrints {

    /** A larger value is not compared, because each comparison copies it. */
    private static final int LARGEST_BYTES = 1 << 16;

    private static final byte[] NOT_COMPARED = new byte[0];

    private final Map<String, byte[]> prints = new LinkedHashMap<>();

    private VariablePrints() {}

    public static VariablePrints of(Class<?> type) {
        VariablePrints of = new VariablePrints();
        FieldAccess access = FieldAccess.of(type);
        List<Field> variables = access.variables();
        for (int i = 0; i < variables.size(); i++) {
            of.prints.put(variables.get(i).getName(), print(access, i));
        }
        return of;
    }

    private static byte[] print(FieldAccess access, int number) {
        ClassTable classes = new ClassTable();
        ObjectWriter copy = new ObjectWriter(classes, "");
        copy.limitBytes(LARGEST_BYTES);
        try {
            String absent = copy.writeIfPossible(access.get(number), "");
            return absent != null
                    ? NOT_COMPARED
                    : (classes.names() + Arrays.toString(copy.bytes())).getBytes(StandardCharsets.UTF_8);
        } catch (ObjectWriter.TooDeep | ReflectiveOperationException | LinkageError e) {
            return NOT_COMPARED;
        }
    }

    /** The names of the variables whose values are others in {@code now}. */
    public List<String> differences(VariablePrints now) {
        List<String> names = new ArrayList<>();
        prints.forEach((name, print) -> {
            byte[] other = now.prints.get(name);
            if (other != null && print != NOT_COMPARED && other != NOT_COMPARED && !Arrays.equals(print, other)) {
                names.add(name);
            }
        });
        return names;
    }
}
