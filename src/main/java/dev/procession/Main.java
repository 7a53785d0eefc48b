package dev.procession;

import dev.procession.cli.Cli;

/** The entry point of the shell and of the command line. */
public final class Main {

    private Main() {}

    /** Starts the shell, or carries out the command in the arguments, and exits with its status. */
    public static void main(String[] args) {
        System.exit(Cli.execute(args));
    }
}
