package dev.procession.multiprocessing.internal.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Loads the classes of a student's program and keeps their class files, which are sent to the children that need them.
 *
 * <p>Public for the engine, which fills it in the main process.
 */
public final class StudentLoader extends ClassLoader {

    private final Map<String, byte[]> bytes = new ConcurrentHashMap<>();
    private final Set<String> initialized = ConcurrentHashMap.newKeySet();
    private final Set<String> restored = ConcurrentHashMap.newKeySet();
    private @Nullable Object program;

    public StudentLoader(ClassLoader parent) {
        super(parent); // without a name, because stack traces would show it in every line
    }

    /** Notes the object whose {@code main} is about to run, if that method is not static. */
    public void setProgram(Object program) {
        this.program = program;
    }

    /** The object whose fields are the variables of a compact source file; null if this process runs none. */
    @Nullable
    public Object program() {
        return program;
    }

    /** Adds a class under its binary name. The loader defines it when it is first needed. */
    public void add(String name, byte[] classFile) {
        bytes.put(name, classFile);
    }

    /** The binary names of all classes added here. */
    public List<String> names() {
        return new ArrayList<>(bytes.keySet());
    }

    /** Whether no class was added, as in a child of an ordinary program, whose classes are on the class path. */
    public boolean isEmpty() {
        return bytes.isEmpty();
    }

    /** The class file of a class added here, or null. */
    public byte @Nullable [] classFile(String name) {
        return bytes.get(name);
    }

    /** Whether a class added here has been defined. */
    boolean isDefined(String name) {
        synchronized (getClassLoadingLock(name)) {
            return findLoadedClass(name) != null;
        }
    }

    /** The defined classes whose initializers have begun, or that have none. */
    public List<Class<?>> classesWithVariables() {
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

    /** Looks for a student's class here first, because asking the parent for it would only make it open its jars. */
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

    /** Notes that the variables of a class are copied from another process, so that its initializer is not to run. */
    public void markRestored(String name) {
        restored.add(name);
    }

    /** Called at the beginning of a static initializer. Returns true if the initializer is to be skipped. */
    public boolean beginsInitializer(String name) {
        initialized.add(name);
        return restored.contains(name);
    }

    /** Whether an initializer has begun or its variables were copied. A class that was not woven does not report it. */
    boolean hasBegunInitializer(String name) {
        return initialized.contains(name) || restored.contains(name);
    }
}
