package dev.procession.multiprocessing.internal.program;

import dev.procession.multiprocessing.internal.copy.ProgramObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds this process's object of the program: the one whose {@code main}, which is not static, was launched (JEP 512).
 * The shell and the parent of a child tell it to the {@link StudentLoader}. Nobody tells it to an ordinary program; it
 * is recognised there when it is first to be copied.
 */
public final class OwnProgram implements ProgramObject {

    private static volatile @Nullable Object launched;

    private final @Nullable StudentLoader loader;

    /** @param loader null in an ordinary program */
    public OwnProgram(@Nullable StudentLoader loader) {
        this.loader = loader;
    }

    /** The object; null if there is none, or if it is not known yet. */
    public @Nullable Object get() {
        return loader != null ? loader.program() : launched;
    }

    @Override
    public boolean is(Object value) {
        Object own = get();
        if (own != null || loader != null) {
            return own == value;
        }
        if (!hasInstanceMain(value.getClass()) || !isLaunched(value.getClass().getName())) {
            return false;
        }
        launched = value;
        return true;
    }

    private static boolean hasInstanceMain(Class<?> type) {
        boolean found = false;
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals("main")) {
                if (Modifier.isStatic(method.getModifiers())) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** Whether the first method of this JVM's main thread, after those of the launcher, is the main of this class. */
    private static boolean isLaunched(String type) {
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            StackTraceElement[] frames = each.getValue();
            if (each.getKey().getName().equals("main") && frames.length > 0) {
                for (int i = frames.length - 1; i >= 0; i--) {
                    if (!isOfLauncher(frames[i].getClassName())) {
                        return frames[i].getClassName().equals(type)
                                && frames[i].getMethodName().equals("main");
                    }
                }
            }
        }
        return false;
    }

    private static boolean isOfLauncher(String type) {
        return type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("com.sun.");
    }
}
