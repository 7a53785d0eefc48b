package dev.procession.multiprocessing.internal.program;

import dev.procession.multiprocessing.internal.copy.ClassTable;
import dev.procession.multiprocessing.internal.copy.LengthPrefixed;
import dev.procession.multiprocessing.internal.copy.ObjectWriter;
import dev.procession.multiprocessing.internal.copy.Variables;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the class files that another process needs: those of the student's classes that its work can reach. Leaves
 * out the classes on the class path of that process.
 */
public final class ClassBundle {

    private final @Nullable ClassLoader loader;
    private final Map<String, byte[]> classFiles = new LinkedHashMap<>();
    private final List<Class<?>> reached = new ArrayList<>();
    private int seen;

    private final Set<String> known;

    /** @param loader the loader of the student's classes; null if the class path of the child has them all */
    public ClassBundle(@Nullable ClassLoader loader) {
        this(loader, Set.of());
    }

    /** @param known the classes that the receiver already has, along with all classes they refer to */
    public ClassBundle(@Nullable ClassLoader loader, Set<String> known) {
        this.loader = loader;
        this.known = known;
    }

    /** Adds all classes whose code may have run, for a process that will be sent code later. */
    public void addAll() {
        if (loader instanceof StudentLoader students) {
            for (Class<?> type : students.classesWithVariables()) {
                add(type.getName());
            }
        } else if (loader != null) {
            for (Class<?> type : ClassPathProgram.initializedClasses(loader)) {
                add(type.getName());
            }
        }
    }

    /** The names of the classes added so far. */
    public Set<String> names() {
        return classFiles.keySet();
    }

    /** Adds a class and all student classes that its code refers to. Ignores names of other classes. */
    public void add(String name) {
        if (loader == null) {
            return;
        }
        List<String> todo = new ArrayList<>();
        todo.add(name);
        while (!todo.isEmpty()) {
            String next = todo.remove(todo.size() - 1);
            boolean isThere = known.contains(next) || classFiles.containsKey(next);
            byte[] classFile = isThere ? null : read(next, loader);
            if (classFile == null) {
                continue;
            }
            classFiles.put(next, classFile);
            ClassFile parsed = ClassFile.parse(classFile);
            todo.addAll(parsed.references());
            noteReached(next, parsed, loader);
        }
    }

    /**
     * Notes a class whose variables are to be copied. Skips a class whose initializer has not run: it has no variables
     * yet, and reading them would run the initializer.
     */
    private void noteReached(String name, ClassFile parsed, ClassLoader from) {
        if (from instanceof StudentLoader students
                && (!students.isDefined(name) || parsed.hasInitializer() && !students.hasBegunInitializer(name))) {
            return;
        }
        try {
            reached.add(Class.forName(name, false, from));
        } catch (ClassNotFoundException | LinkageError e) {
            // the class refers to something that does not exist, so it has not run and has no variables
        }
    }

    private static byte @Nullable [] read(String name, ClassLoader loader) {
        if (loader instanceof StudentLoader students) {
            return students.classFile(name);
        }
        ClassLoader parent = loader.getParent();
        String resource = name.replace('.', '/') + ".class";
        if (parent != null && parent.getResource(resource) != null) {
            return null;
        }
        try (InputStream in = loader.getResourceAsStream(resource)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }

    /** The classes added since the last call whose variables are to be copied. */
    private List<Class<?>> newlyReached() {
        List<Class<?>> fresh = new ArrayList<>(reached.subList(seen, reached.size()));
        seen = reached.size();
        return fresh;
    }

    /**
     * Writes the variables of all classes that the copy reaches. Their values may be objects of further classes with
     * variables of their own, so this repeats until no class is new.
     */
    public void writeVariables(ObjectWriter copy, ClassTable classes) throws IOException {
        Set<Class<?>> done = new LinkedHashSet<>();
        Set<Class<?>> initialized = loader == null ? ClassPathProgram.initializedClasses() : Set.of();
        boolean more = true;
        while (more) {
            more = false;
            for (String name : new ArrayList<>(classes.mentioned())) {
                add(name);
            }
            List<Class<?>> candidates = new ArrayList<>(initialized);
            for (Class<?> type : classes.classes()) {
                add(type.getName());
                if (loader == null && ClassPathProgram.hasVariables(type)) {
                    candidates.add(type);
                }
            }
            candidates.addAll(newlyReached());
            for (Class<?> type : candidates) {
                if (done.add(type)) {
                    Variables.write(type, copy, classes);
                    more = true;
                }
            }
        }
        Variables.writeEnd(copy);
    }

    /** Adds the classes that a copy mentions, without their variables. */
    public void addMentioned(ClassTable classes) {
        for (String name : classes.mentioned()) {
            add(name);
        }
        for (String name : classes.names()) {
            add(name);
        }
    }

    public void write(DataOutputStream out) throws IOException {
        LengthPrefixed.writeClassFiles(classFiles, out);
    }
}
