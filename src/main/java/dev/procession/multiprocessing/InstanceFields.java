package dev.procession.multiprocessing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The fields of a class that travel: neither static nor transient, in an order on which both sides agree. */
final class InstanceFields {

    private InstanceFields() {}

    static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                fields.add(field);
            }
        }
        fields.sort(BY_NAME);
        return fields;
    }

    private static final Comparator<Field> BY_NAME = new Comparator<>() {
        @Override
        public int compare(Field a, Field b) {
            return a.getName().compareTo(b.getName());
        }
    };
}
