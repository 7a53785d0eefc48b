package dev.procession.multiprocessing.internal.copy;

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
        String name = TypeNames.name(type);
        if (CopyKind.isPartOfJdk(type)) {
            return article(name) + ", which lives in this process only";
        }
        String base = TypeNames.name(CopyKind.firstForeignSuperclass(type));
        return article(name) + ", and as a " + base + " it lives in this process only";
    }

    private static String article(String name) {
        return name.startsWith("an ") ? name : "a " + name;
    }
}
