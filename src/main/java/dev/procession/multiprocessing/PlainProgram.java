package dev.procession.multiprocessing;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * An ordinary program without the shell, whose classes the child finds on its class path. Which of its variables travel
 * there: those of the classes that are running now (main's among them), of the classes nested with them, and of classes
 * whose objects are sent. Looking at any other class might run its initializer at a time that the program did not choose.
 */
final class PlainProgram {

    private PlainProgram() {}

    /** The classes on the stack of this thread, with the classes nested in the same source. */
    static Set<Class<?>> initializedClasses() {
        Set<Class<?>> classes = new LinkedHashSet<>();
        StackWalker walker = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
        walker.forEach(frame -> {
            Class<?> type = frame.getDeclaringClass();
            if (hasVariables(type)) {
                addNest(type, classes);
            }
        });
        return classes;
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

    static boolean hasVariables(Class<?> type) {
        return !type.isPrimitive()
                && !type.isArray()
                && !type.isHidden()
                && !CopyKind.isPartOfJdk(type)
                && !type.getPackageName().startsWith("dev.procession.");
    }
}
