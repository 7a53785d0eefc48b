package dev.procession.multiprocessing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a student's program and keeps their bytes, because a child is sent what it needs of them.
 *
 * <p>Public for the engine, which fills it in the main process.
 */
public final class StudentLoader extends ClassLoader {

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Set<String> initialized = ConcurrentHashMap.newKeySet();
    private final Set<String> restored = ConcurrentHashMap.newKeySet();
    private @Nullable Object program;

    public StudentLoader(ClassLoader parent) {
        super(parent); // without a name, which would stand in front of every line of a stack trace
    }

    /** Called with the object whose {@code main} is about to run, if that is no static method. */
    public void runs(Object program) {
        this.program = program;
    }

    /** The object whose fields are the variables of a compact source file, if one runs in this process. */
    @Nullable
    Object program() {
        return program;
    }

    /** Makes a class known under its binary name; it is defined when it is first needed. */
    public void add(String name, byte[] classFile) {
        bytes.put(name, classFile);
    }

    /** The names of all classes that were added. */
    List<String> names() {
        return new ArrayList<>(bytes.keySet());
    }

    /** Whether nothing was added, as in a child of an ordinary program, which has the classes on its class path. */
    boolean isEmpty() {
        return bytes.isEmpty();
    }

    /** The class file of a class that was added here, or null. */
    public byte @Nullable [] classFile(String name) {
        return bytes.get(name);
    }

    /** Whether a class that was added here has been defined. */
    public boolean isDefined(String name) {
        synchronized (getClassLoadingLock(name)) {
            return findLoadedClass(name) != null;
        }
    }

    /** Defined classes whose initializers, if they have any, have begun. */
    List<Class<?>> classesWithVariables() {
        List<Class<?>> classes = new ArrayList<>();
        for (Map.Entry<String, byte[]> entry : bytes.entrySet()) {
            String name = entry.getKey();
            if (isDefined(name)
                    && (hasBegunInitializer(name)
                            || !ClassFile.parse(entry.getValue()).hasInitializer())) {
                classes.add(findLoadedClass(name));
            }
        }
        return classes;
    }

    /** The student's classes come first: asking the parent for one would only make it open its jars. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!bytes.containsKey(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] classFile = bytes.get(name);
        if (classFile == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, classFile, 0, classFile.length);
    }

    /** Says that the variables of a class come from elsewhere, so that its initializer is not to run. */
    void restores(String name) {
        restored.add(name);
    }

    /** Called at the beginning of a class's initializer; true if the initializer is to be passed over. */
    boolean beginsInitializer(String name) {
        initialized.add(name);
        return restored.contains(name);
    }

    /** A class that was not woven does not tell; but setting its variables has run its initializer. */
    boolean hasBegunInitializer(String name) {
        return initialized.contains(name) || restored.contains(name);
    }
}
