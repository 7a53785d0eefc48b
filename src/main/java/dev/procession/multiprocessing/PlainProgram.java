package dev.procession.multiprocessing;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An ordinary program without the shell, whose classes the child finds on its class path. Which of its variables travel
 * there: those of the classes that are running now (main's among them), of the classes nested with them, and of classes
 * whose objects are sent. Looking at any other class might run its initializer at a time that the program did not choose.
 */
final class PlainProgram {

    private PlainProgram() {}

    /**
     * The classes on the stack of this thread, with the classes nested in the same source. Whoever calls the program by
     * reflection, as JUnit does, is no part of it, and the child may not even have its classes.
     */
    static Set<Class<?>> initializedClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        for (Class<?> type : classesOnTheStack()) {
            if (hasVariables(type)) {
                addNest(type, classes);
            }
        }
        return classes;
    }

    private static List<Class<?>> classesOnTheStack() {
        StackWalker walker = StackWalker.getInstance(
                Set.of(StackWalker.Option.RETAIN_CLASS_REFERENCE, StackWalker.Option.SHOW_REFLECT_FRAMES));
        Frames frames = new Frames();
        walker.forEach(frames);
        return frames.types;
    }

    /** Without stages of a stream: the first one in a JVM costs as much as the rest of a start. */
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

    /** Classes of other loaders than the class path's belong to whatever runs the program; the child has none of it. */
    static boolean hasVariables(Class<?> type) {
        return type.getClassLoader() == ClassLoader.getSystemClassLoader()
                && !type.isArray()
                && !type.isHidden()
                && !type.getPackageName().startsWith("dev.procession.");
    }
}
