package dev.procession.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JVM that programs run in.
 *
 * @param javaHome a JDK
 * @param library {@code procession.jar}, which students' programs compile against and children load
 * @param shellJar {@code procession-shell.jar}; null when the classes lie loose, as in a test
 * @param mainClassPath the class path of a main JVM
 * @param archive a class archive for children; null if there is none yet
 */
public record Jvm(
        Path javaHome,
        Path library,
        @Nullable Path shellJar,
        String mainClassPath,
        @Nullable Path archive) {

    private static final int FIRST_WITH_NATIVE_ACCESSORS = 18;
    private static final int FIRST_WITH_AOT_CACHE = 25;

    /**
     * What main and its children are started with. {@code -Xrs} leaves signals to the operating system: SIGTERM ends a
     * process without any cleaning up, as the lessons say, and SIGINT stays ignored where the shell had it ignored. The
     * first compiler alone, and the simplest collector, start fastest and need the least memory.
     */
    List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xrs",
                "-Dfile.encoding=UTF-8"));
        int version = Runtime.version().feature();
        if (version >= FIRST_WITH_NATIVE_ACCESSORS) {
            options.add("-Djdk.reflect.useNativeAccessorOnly=true");
        }
        if (archive != null) {
            options.add((version >= FIRST_WITH_AOT_CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
            options.add("-Xlog:disable");
            options.add("-Xlog:all=error:stderr");
        }
        return options;
    }

    /** The command that starts a main JVM which reports at {@code address}. */
    List<String> mainCommand(String address) {
        List<String> command = new ArrayList<>();
        if (!isWindows()) {
            // Ctrl-C goes to every process of the terminal. What is ignored here stays ignored in all descendants.
            command.addAll(List.of("/bin/sh", "-c", "trap '' INT QUIT; exec \"$0\" \"$@\""));
        }
        command.add(javaHome.resolve("bin")
                .resolve(isWindows() ? "java.exe" : "java")
                .toString());
        command.addAll(options());
        if (shellJar != null) {
            command.add("-javaagent:" + shellJar + "=" + MainAgent.FOR_MAIN);
        }
        command.add("-cp");
        command.add(mainClassPath);
        command.add(MainJvm.class.getName());
        command.add(address);
        return command;
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}
