package dev.procession.multiprocessing.internal.program;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the variables to copy for an ordinary program, which runs without the shell and whose classes the child has on
 * its class path. A child gets the variables of the classes on the call stack (that of {@code main} among them), of the
 * classes nested with them, and of the classes whose objects it is sent. Reading the variables of any other class might
 * run its initializer at a time that the program did not choose.
 */
final class ClassPathProgram {

    private ClassPathProgram() {}

    /**
     * The classes on the stack of this thread, with the classes nested in the same source. Frames below a reflective
     * call do not count: they belong to a test framework or another launcher, whose classes the child may not have.
     */
    static Set<Class<?>> initializedClasses() {
        return initializedClasses(ClassLoader.getSystemClassLoader());
    }

    /** @param loader the one of the program's classes */
    static Set<Class<?>> initializedClasses(ClassLoader loader) {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (Class<?> type : classesOnTheStack()) {
            if (hasVariables(type, loader)) {
                addNest(type, classes);
            }
        }
        return classes;
    }

    static List<Class<?>> classesOnTheStack() {
        StackWalker walker = StackWalker.getInstance(
                Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES));
        Frames frames = new Frames();
        walker.forEach(frames);
        return frames.types;
    }

    /** Collects the frames without stream operations: the first one in a JVM takes as long as the rest of a start. */
    private static final class Frames implements Consumer<StackWalker.StackFrame> {

        private final List<Class<?>> types = new ArrayList<>();
        private boolean ended;

        @Override
        public void accept(StackWalker.StackFrame frame) {
            ended |= Executable.class.isAssignableFrom(frame.getDeclaringClass());
            if (!ended) {
                types.add(frame.getDeclaringClass());
            }
        }
    }

    private static void addNest(Class<?> type, Set<Class<?>> classes) {
        if (type.isHidden()) {
            return;
        }
        for (Class<?> member : type.getNestHost().getNestMembers()) {
            if (!member.isHidden()) {
                classes.add(member);
            }
        }
    }

    /**
     * Whether the variables of a class are copied. A class of another loader than that of the class path belongs to the
     * launcher of the program, which the child does not have.
     */
    static boolean hasVariables(Class<?> type) {
        return hasVariables(type, ClassLoader.getSystemClassLoader());
    }

    private static boolean hasVariables(Class<?> type, ClassLoader loader) {
        return type.getClassLoader() == loader
                && !type.isArray()
                && !type.isHidden()
                && !type.getPackageName().startsWith("dev.procession.");
    }
}
