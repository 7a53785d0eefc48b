package dev.procession.bench;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The output of a running program, at a terminal or in a pipe. {@link #close()} ends all processes of the program. */
interface ProgramOutput extends AutoCloseable {

    /**
     * Waits for the next match of {@code pattern} in the output, after the previous match.
     *
     * @throws IOException if it does not appear; the message holds the output
     */
    MatchResult await(Pattern pattern) throws IOException, InterruptedException;

    /** Waits for {@code pattern} and returns its first group as a number. */
    default long awaitNumber(Pattern pattern) throws IOException, InterruptedException {
        return Long.parseLong(await(pattern).group(1));
    }

    @Override
    void close();
}
