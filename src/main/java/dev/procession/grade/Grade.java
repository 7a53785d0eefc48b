package dev.procession.grade;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The grade of one program.
 *
 * @param file the program
 * @param parts what was looked at: that it compiles and ends, and each check
 * @param time how long compiling and running took
 */
public record Grade(Path file, List<Part> parts, Duration time) {

    public Grade {
        parts = List.copyOf(parts);
    }

    /**
     * Something that was looked at.
     *
     * @param name what must be so, in the author's words or as the code of the check
     * @param sentences why it is not so; empty if it is
     */
    public record Part(String name, List<String> sentences) {

        public Part {
            sentences = List.copyOf(sentences);
        }

        public boolean holds() {
            return sentences.isEmpty();
        }
    }

    public boolean passed() {
        return parts.stream().allMatch(Part::holds);
    }

    public long holding() {
        return parts.stream().filter(Part::holds).count();
    }
}
