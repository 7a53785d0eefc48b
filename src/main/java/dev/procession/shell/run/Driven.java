package dev.procession.shell.run;

import java.util.List;

/** Runs of a program in which a person decides who takes the next step. */
public interface Driven extends Series {

    /** Whether it waits for the person's decision. */
    boolean isWaiting();

    /** Whether the processes have come to their end, so that only taking steps back or beginning again goes on. */
    boolean isOver();

    /** Whether a command means something here. */
    boolean knows(String command);

    /**
     * Carries out one of the commands that it knows, and waits a moment for what comes of it.
     *
     * @param command its name without the slash
     * @return false if it does not mean this, because a program with another name is to be run for example
     */
    boolean take(String command, String arguments) throws InterruptedException;

    /** Says again what can be typed. */
    void remind();

    /** What may be typed behind {@code /go}. */
    List<String> choices();
}
