package dev.procession.cli;

import dev.procession.engine.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Another JVM of procession itself, which works without a person and prints nothing. Its standard input is a pipe from
 * the process that started it, so that it notices the end of that process.
 */
final class OwnProcess {

    /** The command that makes the class archives. */
    static final String ARCHIVES = "archives";

    /** The option of {@link #ARCHIVES} for a process that is to end when the shell that started it ends. */
    static final String WATCHED = "--watched";

    /** The argument for a shell that reads a script of its own; a directory for its state follows. */
    static final String REHEARSE = "--rehearse";

    /** How long such a process may take to end well. */
    static final long TIDY_UP_MILLIS = 2000;

    private OwnProcess() {}

    /**
     * Prepares the process.
     *
     * @param home the directory of the installed procession
     * @param jvmOptions the options for the JVM, without class path
     * @param arguments what the command line of procession gets
     */
    static ProcessBuilder builder(Path home, List<String> jvmOptions, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(Jvm.NO_CRASH_REPORT);
        command.addAll(jvmOptions);
        command.addAll(
                List.of("-Dprocession.home=" + home, "-cp", Home.shellJar(home).toString(), "dev.procession.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /**
     * Called in such a process; starts a thread that halts this JVM when the process that started it has ended.
     *
     * @param tidyUp is run before, for at most {@link #TIDY_UP_MILLIS}
     */
    static void haltWithStarter(Runnable tidyUp) {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // ignore what is read
                        }
                    } catch (IOException e) {
                        // treat an error like the end
                    }
                    runForAMoment(tidyUp);
                    Runtime.getRuntime().halt(ExitCode.FAILED);
                },
                "end of input");
        thread.setDaemon(true);
        thread.start();
    }

    private static void runForAMoment(Runnable tidyUp) {
        Thread thread = new Thread(tidyUp, "last work");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(TIDY_UP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
