package dev.procession.cli;

import java.io.IOException;

/** For a process that is to end with whoever started it and holds its standard input. */
final class EndOfInput {

    private EndOfInput() {}

    /** From now on the end of standard input is the end of this process. */
    static void endsThisProcess() {
        Thread thread = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // whatever it is
                        }
                    } catch (IOException e) {
                        // as good as its end
                    }
                    Runtime.getRuntime().halt(ShellStart.FAILED);
                },
                "end of input");
        thread.setDaemon(true);
        thread.start();
    }
}
