package dev.procession.engine;

import dev.procession.engine.main.MainAgent;
import dev.procession.engine.main.MainJvm;
import dev.procession.multiprocessing.internal.process.ChildJvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that programs run in: where it is, and how a main and its children are started with it.
 *
 * @param javaHome the directory of a JDK
 * @param library {@code procession.jar}, which students' programs are compiled against and children load
 * @param shellJar {@code procession-shell.jar}; null if the classes are in a directory, as in a test
 * @param mainClassPath the class path of a main JVM
 * @param mainOptions further options for main JVMs, such as the class archive to use
 * @param childOptions further options for the JVMs of children
 */
public record Jvm(
        Path javaHome,
        Path library,
        @Nullable Path shellJar,
        String mainClassPath,
        List<String> mainOptions,
        List<String> childOptions) {

    private static final int FIRST_WITH_NATIVE_ACCESSORS = 18;

    private static final long SMALLEST_HEAP_BYTES = 128L << 20;
    private static final long LARGEST_HEAP_BYTES = 1L << 30;

    /**
     * A JVM that crashes, or that a student ends by SIGSEGV, would otherwise leave a report in the student's folder.
     */
    public static final String NO_CRASH_REPORT = "-XX:ErrorFile=" + (isWindows() ? "NUL" : "/dev/null");

    public Jvm {
        mainOptions = List.copyOf(mainOptions);
        childOptions = List.copyOf(childOptions);
    }

    /**
     * The options for main and its children. The log is off, since a class archive that does not fit would otherwise
     * print a warning in the middle of a student's output.
     */
    private static List<String> options(List<String> more) {
        List<String> options = new ArrayList<>();
        options.add("-XX:TieredStopAtLevel=1");
        options.addAll(ChildJvm.PLAIN_ENDING);
        options.addAll(List.of("-Dfile.encoding=UTF-8", "-Xlog:disable", NO_CRASH_REPORT));
        if (isWindows()) {
            // The names that JDK 17 reads, and those of newer JDKs; otherwise a pipe gets the code page of the system.
            for (String stream : List.of("stdin", "stdout", "stderr")) {
                options.addAll(List.of("-Dsun." + stream + ".encoding=UTF-8", "-D" + stream + ".encoding=UTF-8"));
            }
        }
        options.add("-Xmx" + (heapBytes(MachineMemory.bytes()) >> 20) + "m");
        options.addAll(fastestStart());
        if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESSORS) {
            options.add("-Djdk.reflect.useNativeAccessorOnly=true");
        }
        options.addAll(more);
        return options;
    }

    /**
     * The largest heap of one process of a program: a sixteenth of the machine's memory, so that eight processes which
     * allocate without end meet their own limits, with an OutOfMemoryError, before they have taken half of it.
     */
    static long heapBytes(long memoryBytes) {
        return Math.max(SMALLEST_HEAP_BYTES, Math.min(LARGEST_HEAP_BYTES, memoryBytes / 16));
    }

    /**
     * The options with which a JVM starts fastest. With relocation mode 0, a class archive is mapped at the address
     * that it was made for, so that its pointers need not be rewritten.
     */
    public static List<String> fastestStart() {
        return List.of(ChildJvm.FASTEST_COLLECTOR, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    }

    /** All options for the JVM of a child. */
    List<String> allChildOptions() {
        List<String> options = options(childOptions);
        options.addAll(List.of("-cp", library.toString()));
        return options;
    }

    /** All options for a main JVM. */
    List<String> allMainOptions() {
        List<String> options = options(mainOptions);
        if (shellJar != null) {
            options.add("-javaagent:" + shellJar + "=" + MainAgent.FOR_MAIN);
        }
        options.addAll(List.of("-cp", mainClassPath));
        return options;
    }

    Path java() {
        return javaHome.resolve("bin").resolve(isWindows() ? "java.exe" : "java");
    }

    /** The command that starts a main JVM which connects to the socket at {@code address}. */
    List<String> mainCommand(List<String> options, String address) {
        List<String> command = new ArrayList<>(untouchedByInterrupts());
        command.add(java().toString());
        command.addAll(options);
        command.add(MainJvm.class.getName());
        command.add(address);
        return command;
    }

    /**
     * The words that, put in front of a command, make its process ignore Ctrl-C, which goes to every process of the
     * terminal.
     */
    static List<String> untouchedByInterrupts() {
        // Descendants inherit ignored signals.
        return isWindows() ? List.of() : List.of("/bin/sh", "-c", "trap '' INT QUIT; exec \"$0\" \"$@\"");
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
