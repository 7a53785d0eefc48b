package dev.procession.engine.compile;

import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.Condition;
import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Event;
import dev.procession.multiprocessing.IntArray;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.JoinableQueue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Manager;
import dev.procession.multiprocessing.Multiprocessing;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Pool;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.RLock;
import dev.procession.multiprocessing.Semaphore;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The simple names of the library's types, and the packages of the JDK that use the same names. */
public final class LibraryNames {

    public static final String PACKAGE = "dev.procession.multiprocessing.";

    /** Types of the library whose names a package of {@code java.base} has as well. */
    static final Map<String, String> IN_JAVA_BASE_TOO = Map.of(
            "BrokenBarrierException", "java.util.concurrent.",
            "Condition", "java.util.concurrent.locks.",
            "Lock", "java.util.concurrent.locks.",
            "Pipe", "java.nio.channels.",
            "Queue", "java.util.",
            "Semaphore", "java.util.concurrent.",
            "Target", "java.lang.annotation.");

    /** The types of the library and of Java that programs of the course use most. */
    private static final List<Class<?>> WELL_KNOWN = List.of(
            Process.class,
            Queue.class,
            JoinableQueue.class,
            Pipe.class,
            Connection.class,
            Lock.class,
            RLock.class,
            Semaphore.class,
            Event.class,
            Condition.class,
            Barrier.class,
            IntValue.class,
            IntArray.class,
            Pool.class,
            Manager.class,
            Multiprocessing.class,
            String.class,
            List.class,
            Map.class,
            System.class,
            Integer.class);

    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private LibraryNames() {}

    /** Whether the library has a public type of this simple name. */
    public static boolean isType(String name) {
        try {
            Class<?> type = Class.forName(PACKAGE + name, false, LibraryNames.class.getClassLoader());
            return Modifier.isPublic(type.getModifiers());
        } catch (ClassNotFoundException | LinkageError e) { // LinkageError where a file system finds "Lock" for "lock"
            return false;
        }
    }

    /** The library types whose names become ambiguous when the whole package is imported, in alphabetical order. */
    public static List<String> alsoIn(String packageName) {
        return IN_JAVA_BASE_TOO.entrySet().stream()
                .filter(each -> each.getValue().equals(packageName + "."))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /**
     * The names that the author of {@code source} may have meant by {@code unknown}: the other words in it, and
     * well-known names.
     */
    static List<String> nearby(String source, String unknown) {
        Set<String> names = new TreeSet<>();
        WORD.matcher(source).results().map(MatchResult::group).forEach(names::add);
        names.remove(unknown);
        for (Class<?> type : WELL_KNOWN) {
            names.add(type.getSimpleName());
            for (Method method : type.getMethods()) {
                names.add(method.getName() + (method.getParameterCount() == 0 ? "()" : "("));
            }
        }
        return List.copyOf(names);
    }
}
