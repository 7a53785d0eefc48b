package dev.procession.engine;

import dev.procession.engine.main.MainAgent;
import dev.procession.engine.main.MainJvm;
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
    private static final int FIRST_WITH_ARCHIVED_HEAP = 21;

    public Jvm {
        mainOptions = List.copyOf(mainOptions);
        childOptions = List.copyOf(childOptions);
    }

    /**
     * The options for main and its children. {@code -Xrs} leaves signals to the operating system: SIGTERM ends a
     * process without running shutdown hooks, as the lessons say, and SIGINT stays ignored if the shell ignored it.
     * Because of {@code -Xrs} a JVM would open its attach mechanism (for tools like {@code jstack}) at its start, and
     * leave a file behind when it is killed, so that mechanism is off. The log is off, since a class archive that does
     * not fit would otherwise print a warning in the middle of a student's output.
     */
    private static List<String> options(List<String> more) {
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xrs",
                "-XX:+DisableAttachMechanism",
                "-Dfile.encoding=UTF-8",
                "-Xlog:disable"));
        options.addAll(fastestStart());
        if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESSORS) {
            options.add("-Djdk.reflect.useNativeAccessorOnly=true");
        }
        options.addAll(more);
        return options;
    }

    /**
     * The options with which a JVM starts fastest. The serial collector starts fastest, but before JDK 21 only G1
     * maps the objects of the JDK's class archive, which saves more time. With relocation mode 0, an archive is mapped
     * at the address that it was made for, so that its pointers need not be rewritten.
     */
    public static List<String> fastestStart() {
        String collector =
                Runtime.version().feature() >= FIRST_WITH_ARCHIVED_HEAP ? "-XX:+UseSerialGC" : "-XX:+UseG1GC";
        return List.of(collector, "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
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
     * The words in front of a command that make its process ignore Ctrl-C, which goes to every process of the terminal.
     */
    static List<String> untouchedByInterrupts() {
        // Descendants inherit ignored signals.
        return isWindows() ? List.of() : List.of("/bin/sh", "-c", "trap '' INT QUIT; exec \"$0\" \"$@\"");
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
