package dev.procession.author;

import dev.procession.lesson.Problem;
import java.util.List;

/**
 * One thing to run, such as a demo in one language.
 *
 * @param content everything that its result depends on; two trials with equal contents are the same
 * @param luck whether another attempt may have another result
 */
record Trial(String title, List<Object> content, boolean luck, Attempt attempt) {

    /** Runs the program once and judges the run. */
    interface Attempt {
        /** @return the problems that the author has to fix */
        List<Problem> run(Laboratory laboratory) throws Exception;
    }
}
