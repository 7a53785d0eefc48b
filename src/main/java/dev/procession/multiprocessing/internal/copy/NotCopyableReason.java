package dev.procession.multiprocessing.internal.copy;

import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.stream.BaseStream;

/** Says in words why objects of a class cannot be copied to another process. */
final class NotCopyableReason {

    private NotCopyableReason() {}

    /** Describes an object of this class, as the end of a sentence such as "field x of Y is ...". */
    static String of(Class<?> type) {
        if (type.isHidden()) {
            Class<?>[] interfaces = type.getInterfaces();
            String name = interfaces.length > 0 ? TypeNames.name(interfaces[0]) : "unknown";
            return "a lambda of type " + name + ", which can travel only if that type is Serializable"
                    + " or the program runs with procession's agent";
        }
        if (CopyKind.isPartOfJdk(type)) {
            return ofJdk(type);
        }
        String base = TypeNames.withArticle(CopyKind.firstForeignSuperclass(type));
        return TypeNames.withArticle(type) + ", and as " + base + " it lives only in the process that made it";
    }

    private static String ofJdk(Class<?> type) {
        if (BaseStream.class.isAssignableFrom(type)) {
            return "a stream, which can be read only once and here; its elements can travel: toList() or toArray()";
        }
        boolean iterator = Iterator.class.isAssignableFrom(type) || Spliterator.class.isAssignableFrom(type);
        if (iterator && !Modifier.isPublic(type.getModifiers())) {
            return TypeNames.withArticle(type)
                    + ", which remembers a place in a collection of this process; send the collection";
        }
        if (type.getName().startsWith("java.time.format.DateTimeFormatter")) {
            return TypeNames.withArticle(type)
                    + ", which does not tell what it was made of; make it again where it is used";
        }
        return TypeNames.withArticle(type) + ", which lives only in the process that made it";
    }
}
