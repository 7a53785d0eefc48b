package dev.procession.engine.main;

import dev.procession.engine.weave.WeavingTransformer;
import dev.procession.multiprocessing.internal.process.ChildJvm;
import java.io.File;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Java agent in {@code procession-shell.jar}. With the argument {@code main} it lets a main JVM redefine loaded
 * classes, so that a student can type a method again while objects of its class live on. Without an argument it weaves
 * the classes of an ordinary program as the engine weaves a student's, so that lambdas of every functional interface
 * can be sent to child processes.
 */
public final class MainAgent {

    public static final String FOR_MAIN = "main";

    private static @Nullable Instrumentation instrumentation;

    private MainAgent() {}

    /** Called by the JVM before the program begins. */
    public static void premain(@Nullable String argument, Instrumentation jvm) {
        if (FOR_MAIN.equals(argument)) {
            instrumentation = jvm;
        } else {
            jvm.addTransformer(new WeavingTransformer());
            System.setProperty(ChildJvm.AGENT_PROPERTY, jar());
        }
    }

    /** Gives this library, but not the student's code, access to what {@code Scanner} remembers. */
    static void openScanners() {
        Instrumentation jvm = instrumentation;
        if (jvm != null) {
            jvm.redefineModule(
                    Object.class.getModule(),
                    Set.of(),
                    Map.of(),
                    Map.of(Scanner.class.getPackageName(), Set.of(MainAgent.class.getModule())),
                    Set.of(),
                    Map.of());
        }
    }

    private static String jar() {
        try {
            return new File(MainAgent.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Replaces the code of loaded classes.
     *
     * @throws UnsupportedOperationException if the JVM cannot redefine them, for example because a method was added
     */
    static void redefine(Map<Class<?>, byte[]> classes) {
        Instrumentation jvm = instrumentation;
        if (jvm == null) {
            throw new UnsupportedOperationException("this JVM was started without the agent");
        }
        List<ClassDefinition> definitions = new ArrayList<>();
        classes.forEach((type, classFile) -> definitions.add(new ClassDefinition(type, classFile)));
        try {
            jvm.redefineClasses(definitions.toArray(new ClassDefinition[0]));
        } catch (ClassNotFoundException | UnmodifiableClassException | LinkageError e) {
            throw new UnsupportedOperationException(e);
        }
    }
}
