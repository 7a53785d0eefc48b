package dev.procession.author;

import dev.procession.author.Part.Role;
import dev.procession.lesson.Block;
import dev.procession.lesson.Lesson;
import dev.procession.lesson.Program;
import dev.procession.lesson.Source;
import dev.procession.lesson.Step;
import dev.procession.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lists what can be compiled and run in a lesson, in all its languages; nothing twice. */
final class LessonParts {

    /** A Python twin, and the demo that it is the twin of. */
    record Twin(Source script, Program program, Source demo, Language language) {}

    private final Lesson lesson;
    private final List<Part> programs = new ArrayList<>();
    private final List<Twin> twins = new ArrayList<>();
    private final Set<List<Object>> listed = new HashSet<>();

    private LessonParts(Lesson lesson) {
        this.lesson = lesson;
    }

    static LessonParts of(Lesson lesson) {
        LessonParts all = new LessonParts(lesson);
        for (Language language : Language.values()) {
            if (lesson.texts().containsKey(language)) {
                lesson.text(language).steps().forEach(step -> all.add(step, language));
            }
        }
        return all;
    }

    List<Part> programs() {
        return programs;
    }

    List<Twin> twins() {
        return twins;
    }

    /** The path of {@code file} below the folder of the course. */
    String title(Path file) {
        String path = file.toString();
        return path.substring(
                path.lastIndexOf(lesson.name() + file.getFileSystem().getSeparator()));
    }

    private void add(Step step, Language language) {
        List<Block.Check> checks = step.all(Block.Check.class);
        for (Block.Demo demo : step.all(Block.Demo.class)) {
            add(Role.DEMO, demo.program(), of(demo.program(), checks), language);
        }
        for (Block.Exercise exercise : step.all(Block.Exercise.class)) {
            List<Block.Check> asked = of(exercise.start(), checks);
            add(Role.START, exercise.start(), asked, language);
            add(Role.SOLUTION, exercise.solution(), asked, language);
        }
        for (Block.Challenge challenge : step.all(Block.Challenge.class)) {
            add(Role.CHALLENGE, challenge.program(), of(challenge.program(), checks), language);
        }
        for (Block.Twin twin : step.all(Block.Twin.class)) {
            if (listed.add(List.of(twin.python().file()))) {
                Source demo = twin.program().source(language);
                twins.add(new Twin(twin.python(), twin.program(), demo, language));
            }
        }
    }

    private static List<Block.Check> of(Program program, List<Block.Check> checks) {
        return checks.stream().filter(check -> check.program().equals(program)).toList();
    }

    private void add(Role role, Program program, List<Block.Check> checks, Language language) {
        Part part = new Part(role, program, program.source(language), checks, language);
        if (listed.add(List.of(role, part.source().file(), part.code()))) {
            programs.add(part);
        }
    }
}
