package dev.procession;

import dev.procession.cli.Cli;

/** Where the program begins. */
public final class Main {

    private Main() {}

    /** Starts the shell, or does what the arguments say. */
    public static void main(String[] args) {
        System.exit(Cli.execute(args));
    }
}
