package dev.procession.multiprocessing.internal.process;

import dev.procession.multiprocessing.CannotStartException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Launches the JVM of a child: its command line and the redirection of its streams. */
public final class ChildJvm {

    static final boolean ON_LINUX = System.getProperty("os.name", "").startsWith("Linux");
    static final boolean ON_WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

    /** The system property that names the Java agent of an ordinary program. Children need the same agent. */
    public static final String AGENT_PROPERTY = "procession.agent";

    /**
     * The main class of a child. It is given by name, because it belongs to the students' API, on which this package
     * must not depend.
     */
    private static final String MAIN_CLASS = "dev.procession.multiprocessing.Child";

    private static final int FIRST_WHOSE_SERIAL_MAPS_OBJECTS = 21;

    /**
     * The collector with which a JVM starts fastest. That is the serial collector, but before JDK 21 only G1 can map
     * the heap objects of the JDK's class archive, which saves more.
     */
    public static final String FASTEST_COLLECTOR =
            Runtime.version().feature() < FIRST_WHOSE_SERIAL_MAPS_OBJECTS ? "-XX:+UseG1GC" : "-XX:+UseSerialGC";

    /**
     * The options of every JVM whose end a student watches. {@code -Xrs} leaves signals to the operating system:
     * SIGTERM ends a process without running shutdown hooks, as Python runs no exit handlers then, and SIGINT stays
     * ignored if the parent ignored it. Because of {@code -Xrs} a JVM would open its attach mechanism (for tools like
     * {@code jstack}) at its start, and leave a file behind when it is killed, so that mechanism is off.
     */
    public static final List<String> PLAIN_ENDING = List.of("-XX:-UsePerfData", "-Xrs", "-XX:+DisableAttachMechanism");

    private static final String[] INHERITED_PROPERTIES = {
        "file.encoding", "stdout.encoding", "stderr.encoding", "user.language", "user.country", "user.timezone"
    };

    /**
     * Stands on the command line in place of a process's name. A name is always one argument, so three arguments mark a
     * ready JVM.
     */
    static final String[] READY = {"ready", "for", "work"};

    /** The byte that a ready JVM gets before its work. Writing it shows whether the JVM is still there. */
    private static final int WAKE_BYTE = 1;

    private static final AtomicInteger noteNumber = new AtomicInteger();
    private static @Nullable String javaCommand;
    private static @Nullable String classPath;

    private ChildJvm() {}

    static File newNote() {
        File directory = ThisProcess.environment().noteDirectory();
        return new File(
                directory,
                "procession-exit-" + ThisProcess.pid() + "-" + Long.toHexString(System.nanoTime()) + "-"
                        + noteNumber.incrementAndGet());
    }

    /**
     * Starts a JVM.
     *
     * @param name appears on the command line, so that {@code ps} tells the children apart. Several words, and only
     *     then, for a JVM that has no work yet
     * @throws MultiprocessingException if the operating system refuses, or the shell because there are too many
     */
    static java.lang.Process launch(String... name) {
        refuseIfTooMany();
        boolean traced = ThisProcess.environment().isTraced();
        return launch(traced ? ThisProcess.environment().jvmOptions() : plainOptions(), traced, name);
    }

    static java.lang.Process launch(List<String> options, boolean traced, String... name) {
        List<String> command = new ArrayList<>();
        command.add(javaCommand());
        command.addAll(options);
        command.add(MAIN_CLASS);
        command.addAll(Arrays.asList(name));
        ProcessBuilder builder = new ProcessBuilder(command);
        if (traced) {
            builder.redirectErrorStream(true);
        } else {
            builder.redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CannotStartException(ErrorMessages.CANNOT_START + " " + e.getMessage());
        }
    }

    /**
     * Writes a byte, because a JVM that was just killed may still be reported as alive, while its end of the pipe is
     * closed.
     */
    static boolean wake(java.lang.Process jvm) {
        if (!jvm.isAlive()) {
            return false;
        }
        try {
            OutputStream out = jvm.getOutputStream();
            out.write(WAKE_BYTE);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static File noMoreFile(File trace) {
        return new File(trace.getParentFile(), "no-more-processes");
    }

    /** Looks for the file with which the shell stops a program that starts processes without end. */
    private static void refuseIfTooMany() {
        File sign = ThisProcess.environment().isTraced()
                ? noMoreFile(ThisProcess.trace().file())
                : null;
        if (sign == null || !sign.exists()) {
            return;
        }
        try (FileInputStream in = new FileInputStream(sign)) {
            String reason = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            throw new CannotStartException(ErrorMessages.CANNOT_START + " " + reason);
        } catch (IOException e) {
            // the shell has just allowed more
        }
    }

    private static List<String> plainOptions() {
        List<String> options = new ArrayList<>();
        options.add(FASTEST_COLLECTOR);
        options.addAll(PLAIN_ENDING);
        for (String property : INHERITED_PROPERTIES) {
            String value = System.getProperty(property);
            if (value != null) {
                options.add("-D" + property + "=" + value);
            }
        }
        String agent = System.getProperty(AGENT_PROPERTY);
        if (agent != null) {
            options.add("-javaagent:" + agent);
        }
        options.add("-cp");
        options.add(classPath());
        return options;
    }

    private static String javaCommand() {
        String command = javaCommand;
        if (command == null) {
            command = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
            javaCommand = command;
        }
        return command;
    }

    /**
     * The class path of the child: this library first, so that a class archive that covers only the library fits, then
     * the class path of the program.
     */
    private static String classPath() {
        String path = classPath;
        if (path == null) {
            String own = System.getProperty("java.class.path", "");
            path = own.isEmpty() ? library() : library() + File.pathSeparator + own;
            classPath = path;
        }
        return path;
    }

    private static String library() {
        CodeSource source = ChildJvm.class.getProtectionDomain().getCodeSource();
        try {
            return new File(source.getLocation().toURI()).getPath();
        } catch (URISyntaxException e) {
            throw new CannotStartException(
                    ErrorMessages.CANNOT_START + " the library is at " + source.getLocation() + ", which is no file");
        }
    }
}
