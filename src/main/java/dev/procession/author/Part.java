package dev.procession.author;

import dev.procession.lesson.Block;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.text.Language;
import java.util.List;

/**
 * A program of a lesson in one language, with the checks of its runs.
 *
 * @param language the language of the text that links to it
 */
record Part(Role role, Program program, Source source, List<Block.Check> checks, Language language) {

    /** What a program is for. */
    enum Role {
        DEMO,
        START,
        SOLUTION,
        CHALLENGE
    }

    Part {
        checks = List.copyOf(checks);
    }

    List<String> code() {
        return checks.stream().map(Block.Check::code).toList();
    }
}
