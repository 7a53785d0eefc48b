package dev.procession.multiprocessing.internal.copy;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;

/** How the objects of a class are copied to another process; decided once per class. */
enum CopyKind {
    ENUM,
    LAMBDA,
    /** The object writes and reads its own part; the writer copies the fields of its subclasses. */
    EXTENSIBLE,
    RECORD,
    /** The object writes and reads itself. */
    COPIED,
    /** The writer copies its fields. */
    FIELDS,
    /** Java serialization copies it. */
    SERIALIZED,
    /** It cannot be copied. */
    NONE;

    static CopyKind of(Class<?> type) {
        if (Enum.class.isAssignableFrom(type)) {
            return ENUM;
        }
        if (ExtensibleCopied.class.isAssignableFrom(type)) {
            return EXTENSIBLE;
        }
        boolean serializable = Serializable.class.isAssignableFrom(type);
        if (isPartOfJdk(type)) {
            return serializable ? SERIALIZED : NONE;
        }
        if (type.isHidden()) {
            return serializable ? LAMBDA : NONE;
        }
        if (type == LambdaTarget.class) {
            return LAMBDA; // a target that this process received can be sent on to a grandchild
        }
        if (Copied.class.isAssignableFrom(type)) {
            return COPIED;
        }
        if (serializable && serializesItself(type)) {
            return SERIALIZED;
        }
        if (type.isRecord()) {
            return RECORD;
        }
        Class<?> base = firstForeignSuperclass(type);
        if (base == Object.class) {
            return FIELDS;
        }
        if (Serializable.class.isAssignableFrom(base)) {
            return SERIALIZED;
        }
        return Thread.class.isAssignableFrom(base) || constructor(base) == null ? NONE : FIELDS;
    }

    static boolean isPartOfJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** The nearest superclass that is part of the JDK, whose fields reflection may not read. */
    static Class<?> firstForeignSuperclass(Class<?> type) {
        Class<?> at = type;
        while (!isPartOfJdk(at)) {
            at = at.getSuperclass();
        }
        return at;
    }

    /**
     * The constructor without parameters that initializes the JDK's part of an object, null if there is none. Java
     * serialization runs the same one.
     */
    static java.lang.reflect.@org.jspecify.annotations.Nullable Constructor<?> constructor(Class<?> base) {
        try {
            Constructor<?> constructor = base.getDeclaredConstructor();
            boolean open =
                    Modifier.isPublic(constructor.getModifiers()) || Modifier.isProtected(constructor.getModifiers());
            return open ? constructor : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static boolean serializesItself(Class<?> type) {
        return Externalizable.class.isAssignableFrom(type)
                || declares(type, "writeObject", ObjectOutputStream.class)
                || declares(type, "readObject", ObjectInputStream.class)
                || declares(type, "writeReplace")
                || declares(type, "readResolve");
    }

    private static boolean declares(Class<?> type, String method, Class<?>... parameters) {
        for (Class<?> at = type; at != null && !isPartOfJdk(at); at = at.getSuperclass()) {
            try {
                at.getDeclaredMethod(method, parameters);
                return true;
            } catch (NoSuchMethodException e) {
                // look further up
            }
        }
        return false;
    }
}
