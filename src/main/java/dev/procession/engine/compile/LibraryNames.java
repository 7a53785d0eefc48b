package dev.procession.engine.compile;

import dev.procession.multiprocessing.Multiprocessing;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The types of the library and of Java that students know. */
    private static final Set<String> SUGGESTED = Set.of(
            ("Process Queue SimpleQueue JoinableQueue Pipe Connection Lock RLock Semaphore BoundedSemaphore Event Condition"
                            + " Barrier IntValue LongValue DoubleValue IntArray LongArray DoubleArray Pool Manager"
                            + " Multiprocessing StartMethod AsyncResult"
                            + " boolean int long double float char void"
                            + " String Integer Long Double Boolean Character Object Math System Thread Runnable Override"
                            + " StringBuilder Exception RuntimeException IllegalArgumentException InterruptedException"
                            + " ArithmeticException NullPointerException List ArrayList LinkedList Map HashMap TreeMap Set"
                            + " HashSet TreeSet Deque ArrayDeque Iterator Arrays Collections Objects Optional Random Scanner"
                            + " Stream IntStream Collectors Duration Instant Path Files Executors ExecutorService TimeUnit"
                            + " Callable Future Function Supplier Consumer Predicate AtomicInteger")
                    .split(" "));

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
     * Whether a type of this simple name may be suggested for a misspelt one: types that students know, not those that
     * the library or the JDK has for itself.
     */
    public static boolean isSuggested(String name) {
        return SUGGESTED.contains(name);
    }

    /** Adds the names that are known everywhere: the functions of the library and the types that may be suggested. */
    public static void inScope(Collection<String> names) {
        names.addAll(SUGGESTED);
        for (Method method : Multiprocessing.class.getMethods()) {
            if (Modifier.isStatic(method.getModifiers())) {
                names.add(method.getName() + (method.getParameterCount() == 0 ? "()" : "("));
            }
        }
    }
}
