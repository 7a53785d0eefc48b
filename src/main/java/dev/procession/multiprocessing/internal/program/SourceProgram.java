package dev.procession.multiprocessing.internal.program;

import org.jspecify.annotations.Nullable;

/**
 * A program that {@code java Demo.java} compiles in memory (JEP 330, JEP 458). No child has its classes on a class path,
 * so they are sent, as those of the shell's programs are.
 */
public final class SourceProgram {

    private static final String LAUNCHER_PACKAGE = "com.sun.tools.javac.launcher";

    /** Whether the launcher's own main class is that of this JVM. */
    private static final boolean IS_LAUNCHED =
            System.getProperty("sun.java.command", "").startsWith("jdk.compiler/" + LAUNCHER_PACKAGE);

    private static volatile @Nullable ClassLoader found;

    private SourceProgram() {}

    /** The loader that holds the classes of the program; null if this process runs no such program. */
    public static @Nullable ClassLoader loader() {
        ClassLoader known = found;
        if (known == null && IS_LAUNCHED) {
            known = ofCaller();
            found = known;
        }
        return known;
    }

    /** The loader of the first class on the stack that the launcher has compiled; null if there is none. */
    private static @Nullable ClassLoader ofCaller() {
        for (Class<?> type : ClassPathProgram.classesOnTheStack()) {
            ClassLoader loader = type.getClassLoader();
            if (loader != null && loader.getClass().getName().startsWith(LAUNCHER_PACKAGE)) {
                return loader;
            }
        }
        return null;
    }
}
