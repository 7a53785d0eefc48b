package dev.procession.cli;

import java.io.IOException;

/** Ends a process together with the process that started it, which holds the other end of its standard input. */
final class EndOfInput {

    private EndOfInput() {}

    /** Starts a thread that halts this JVM when standard input ends. */
    static void haltThisProcess() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // ignore what is read
                        }
                    } catch (IOException e) {
                        // treat an error like the end
                    }
                    Runtime.getRuntime().halt(ExitCode.FAILED);
                },
                "end of input");
        thread.setDaemon(true);
        thread.start();
    }
}
