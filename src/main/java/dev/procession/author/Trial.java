package dev.procession.author;

import dev.procession.lesson.Problem;
import java.util.List;

/** One thing to try out, such as a demo in one language. */
record Trial(String title, Attempt attempt) {

    /** Tries it once. */
    interface Attempt {
        /** @return what the author has to mend */
        List<Problem> in(Laboratory laboratory) throws Exception;
    }
}
