package dev.procession.bench;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a program prints, wherever it was started. Closing it ends all its processes. */
interface Output extends AutoCloseable {

    /**
     * Waits for {@code pattern} in what comes after whatever was waited for before.
     *
     * @throws IOException with what came instead, if it does not come
     */
    MatchResult await(Pattern pattern) throws IOException, InterruptedException;

    /** Waits for {@code pattern}, whose first group is a number. */
    default long awaitNumber(Pattern pattern) throws IOException, InterruptedException {
        return Long.parseLong(await(pattern).group(1));
    }

    @Override
    void close();
}
