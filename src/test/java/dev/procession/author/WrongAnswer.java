package dev.procession.author;

import dev.procession.author.Part.Role;
import dev.procession.lesson.Lesson;
import dev.procession.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A wrong answer to an exercise, from {@code src/test/resources/dev/procession/wrong-answers}, whose README shows how one
 * is written.
 *
 * @param exercise the start of the exercise, with its checks
 * @param title what the student did wrong
 * @param text the student's program
 */
record WrongAnswer(Part exercise, String title, String text) {

    private static final Path FOLDER = Path.of("src/test/resources/dev/procession/wrong-answers");
    private static final String OF_START = "(start)";
    private static final String HANGS = "(hangs)";

    /** Lines of a program that follow one another, and what stands in their place. */
    private record Change(List<String> old, List<String> changed) {}

    boolean hangs() {
        return title.endsWith(HANGS);
    }

    @Override
    public String toString() {
        return exercise.source().file() + ": " + title;
    }

    /** All wrong answers to the exercises of a lesson in English; empty if there is no file. */
    static List<WrongAnswer> of(Lesson lesson) throws IOException {
        List<Part> parts = LessonParts.of(lesson).programs().stream()
                .filter(part -> part.language() == Language.EN)
                .toList();
        Path file = FOLDER.resolve(lesson.name() + ".txt");
        List<WrongAnswer> answers = new ArrayList<>();
        if (!Files.exists(file)) {
            return answers;
        }
        for (String exercise : ("\n" + Files.readString(file)).split("\n== ")) {
            String name = exercise.lines().findFirst().orElse("").strip();
            if (name.isEmpty()) {
                continue;
            }
            Part start = part(parts, Role.START, name);
            Part solution = part(parts, Role.SOLUTION, name + "Solution");
            for (String answer : exercise.split("\n-- ")) {
                List<String> lines = answer.lines().toList();
                String title = lines.get(0);
                if (!title.equals(name)) {
                    Part base = title.endsWith(OF_START) ? start : solution;
                    answers.add(new WrongAnswer(start, title, changed(base, changes(lines), title)));
                }
            }
        }
        return answers;
    }

    private static Part part(List<Part> parts, Role role, String name) {
        return parts.stream()
                .filter(part -> part.role() == role)
                .filter(part -> part.source().file().endsWith(name + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the lesson has no exercise " + name));
    }

    private static List<Change> changes(List<String> lines) {
        List<Change> changes = new ArrayList<>();
        boolean adds = true;
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("-")) {
                if (adds) {
                    changes.add(new Change(new ArrayList<>(), new ArrayList<>()));
                }
                changes.get(changes.size() - 1).old().add(line.substring(1).strip());
                adds = false;
            } else if (line.startsWith("+")) {
                changes.get(changes.size() - 1).changed().add(line.substring(1).strip());
                adds = true;
            } else if (!line.isBlank()) {
                throw new AssertionError("neither - nor +: " + line);
            }
        }
        return changes;
    }

    private static String changed(Part base, List<Change> changes, String title) {
        List<String> program = new ArrayList<>();
        for (String line : base.source().text().lines().toList()) {
            if (!line.isBlank()) {
                program.add(line);
            }
        }
        int from = 0;
        for (Change change : changes) {
            int at = find(program, change.old(), from);
            if (at < 0) {
                throw new AssertionError(base.source().file() + " has no lines " + change.old() + ": " + title);
            }
            for (int i = 0; i < change.old().size(); i++) {
                program.remove(at);
            }
            program.addAll(at, change.changed());
            from = at + change.changed().size();
        }
        return String.join("\n", program) + "\n";
    }

    private static int find(List<String> program, List<String> lines, int from) {
        for (int at = from; at + lines.size() <= program.size(); at++) {
            List<String> there = program.subList(at, at + lines.size()).stream()
                    .map(String::strip)
                    .toList();
            if (there.equals(lines)) {
                return at;
            }
        }
        return -1;
    }
}
