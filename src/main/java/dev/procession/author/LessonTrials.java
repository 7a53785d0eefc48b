package dev.procession.author;

import dev.procession.author.Laboratory.Outcome;
import dev.procession.author.LessonParts.Twin;
import dev.procession.author.Part.Role;
import dev.procession.engine.compile.CompiledProgram;
import dev.procession.lesson.Problem;
import dev.procession.lesson.ProblemKind;
import dev.procession.lesson.Program;
import dev.procession.shell.course.CheckFinding;
import dev.procession.shell.explore.AnswerSearch;
import dev.procession.text.Language;
import dev.procession.timeline.ResolvedEvent;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.check.CheckedOrders;
import dev.procession.trace.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the trials of a lesson: of every program whose text and checks compile, and of every Python twin. */
final class LessonTrials {

    private final CompiledLesson lesson;
    private final Language reader;

    private LessonTrials(CompiledLesson lesson, Language reader) {
        this.lesson = lesson;
        this.reader = reader;
    }

    /**
     * All trials of a lesson.
     *
     * @param python whether Python programs can be run
     * @param explored in which languages programs are explored
     * @param reader the language of the reports
     */
    static List<Trial> of(CompiledLesson lesson, boolean python, Set<Language> explored, Language reader) {
        LessonTrials all = new LessonTrials(lesson, reader);
        List<Trial> trials = new ArrayList<>();
        Map<Program, List<Part>> challenges = new LinkedHashMap<>();
        for (Part part : lesson.parts().programs()) {
            if (lesson.isSound(part) && part.role() == Role.CHALLENGE) {
                challenges
                        .computeIfAbsent(part.program(), key -> new ArrayList<>())
                        .add(part);
            } else if (lesson.isSound(part)) {
                trials.add(all.of(part));
                if (part.role() != Role.START
                        && explored.contains(part.language())
                        && !part.checks().isEmpty()
                        && lesson.checks(part).askOfOrders()) {
                    trials.add(all.ofOrders(part));
                }
            }
        }
        challenges.values().forEach(parts -> trials.add(all.ofChallenge(parts)));
        for (Twin twin : python ? lesson.parts().twins() : List.<Twin>of()) {
            trials.add(all.of(twin));
        }
        return trials;
    }

    private Trial of(Part part) {
        List<Object> content = List.of(part.role(), part.source(), part.code());
        String title = lesson.parts().title(part.source().file());
        return new Trial(
                title, content, true, in -> part.role() == Role.START ? tryStart(in, part) : tryDemo(in, part));
    }

    private Trial ofOrders(Part part) {
        List<Object> content = List.of("orders", part.source(), part.code());
        String title = lesson.parts().title(part.source().file()) + " --every";
        return new Trial(title, content, false, in -> tryOrders(in, part));
    }

    /** @param parts the challenge in all its languages */
    private Trial ofChallenge(List<Part> parts) {
        List<Object> content = new ArrayList<>();
        parts.forEach(part -> content.addAll(List.of(part.role(), part.source(), part.code())));
        String title = lesson.parts().title(parts.get(0).source().file());
        return new Trial(title, content, false, in -> {
            List<Problem> problems = new ArrayList<>(tryChallenge(in, parts.get(0)));
            for (Part translation : problems.isEmpty() ? parts.subList(1, parts.size()) : List.<Part>of()) {
                problems.addAll(tryTranslation(in, translation));
            }
            return problems;
        });
    }

    private Trial of(Twin twin) {
        List<Object> content = List.of(twin.script(), twin.demo());
        return new Trial(lesson.parts().title(twin.script().file()), content, true, in -> tryTwin(in, twin));
    }

    private static Problem atStart(Path file, ProblemKind kind, String... arguments) {
        return new Problem(file, 1, 1, kind, List.of(arguments));
    }

    /**
     * Runs a demo or a solution, whose checks must hold. Without checks it must also end, and without an exception;
     * with checks it may run for ever, as a demo of a deadlock does.
     */
    private List<Problem> tryDemo(Laboratory laboratory, Part part) throws Exception {
        Outcome outcome = laboratory.run(lesson.program(part));
        Path file = part.source().file();
        if (!part.checks().isEmpty() && lesson.checks(part).askOfRuns()) {
            return failures(part, timeline(outcome));
        } else if (outcome instanceof Outcome.Ended ended) {
            return thrown(file, ended.timeline());
        }
        return part.checks().isEmpty() ? List.of(atStart(file, ProblemKind.PROGRAM_ENDLESS)) : List.of();
    }

    private static Timeline timeline(Outcome outcome) {
        return outcome instanceof Outcome.Ended ended ? ended.timeline() : ((Outcome.Endless) outcome).timeline();
    }

    /** The exception that ended a process, if there is one, and a check that would expect it. */
    private static List<Problem> thrown(Path file, Timeline timeline) {
        for (ResolvedEvent each : timeline.resolvedEvents()) {
            if (each.event() instanceof Event.Failed failed) {
                String name = failed.exception().substring(failed.exception().lastIndexOf('.') + 1);
                int index = each.subjectIndex();
                String process = index <= 0
                        ? "main()"
                        : "process(\"" + timeline.processes().get(index).name() + "\")";
                String check = process + ".failed(\"" + name + "\")";
                return List.of(atStart(file, ProblemKind.DEMO_THROWS, name, check));
            }
        }
        return List.of();
    }

    /** Runs the start of an exercise, which must fail a check, or there would be nothing left to do. */
    private List<Problem> tryStart(Laboratory laboratory, Part part) throws Exception {
        Outcome outcome = laboratory.run(lesson.program(part));
        boolean solved = outcome instanceof Outcome.Ended ended
                && failures(part, ended.timeline()).isEmpty();
        return solved ? List.of(atStart(part.source().file(), ProblemKind.EXERCISE_START_PASSES)) : List.of();
    }

    /** Explores a program once, for all checks that ask about its orders. */
    private List<Problem> tryOrders(Laboratory laboratory, Part part) throws Exception {
        CheckedOrders orders = laboratory.explore(lesson.program(part)).forChecks(reader);
        return problems(part, ProblemKind.ORDERS_FAIL, lesson.checks(part).ask(orders, reader));
    }

    /** Looks at every order of a challenge: its check must hold in some, but not in all. */
    private List<Problem> tryChallenge(Laboratory laboratory, Part part) throws Exception {
        AnswerSearch.Found found = laboratory.search(lesson.program(part), timeline -> holds(part, timeline));
        int solutions = found.solutions().different();
        Path file = part.source().file();
        if (!found.isAll()) {
            String why = found.why(reader);
            return List.of(atStart(file, ProblemKind.CHALLENGE_UNKNOWN, why));
        } else if (solutions == 0) {
            return List.of(atStart(
                    file,
                    ProblemKind.CHALLENGE_UNSOLVABLE,
                    found.exploration().orders().toString()));
        }
        return solutions == found.exploration().different()
                ? List.of(atStart(file, ProblemKind.CHALLENGE_WITHOUT_CHOICE))
                : List.of();
    }

    /** A translation is the same program, so its orders are the same; one run shows that its check asks the same. */
    private List<Problem> tryTranslation(Laboratory laboratory, Part part) throws Exception {
        boolean solved =
                laboratory.solves(lesson.program(part), laboratory.answer(), timeline -> holds(part, timeline));
        return solved
                ? List.of()
                : List.of(atStart(part.source().file(), ProblemKind.CHALLENGE_DIFFERS, laboratory.answer()));
    }

    private boolean holds(Part part, Timeline timeline) {
        return lesson.checks(part).ask(timeline, reader).stream().allMatch(CheckFinding::holds);
    }

    private List<Problem> failures(Part part, Timeline timeline) {
        return problems(part, ProblemKind.CHECK_FAILS, lesson.checks(part).ask(timeline, reader));
    }

    private List<Problem> problems(Part part, ProblemKind kind, List<CheckFinding> findings) {
        String program = part.source().file().getFileName().toString();
        List<Problem> problems = new ArrayList<>();
        for (CheckFinding finding : findings) {
            if (!finding.holds()) {
                String sentences = String.join(" / ", finding.sentencesForAuthor(reader));
                problems.add(new Problem(
                        finding.check().file(), finding.expression().line(), 1, kind, List.of(program, sentences)));
            }
        }
        return problems;
    }

    /** Runs a Python twin, which must end with exit code 0 if the demo does. Nothing else is compared. */
    private List<Problem> tryTwin(Laboratory laboratory, Twin twin) throws Exception {
        Path script = twin.script().file();
        Outcome outcome = laboratory.runPython(lesson.parts().title(script), script);
        if (endsWell(outcome)) {
            return List.of();
        }
        Optional<CompiledProgram> demo = lesson.program(twin.demo());
        if (demo.isEmpty() || !endsWell(laboratory.run(demo.get()))) {
            return List.of();
        }
        return List.of(
                outcome instanceof Outcome.Ended ended
                        ? atStart(script, ProblemKind.TWIN_FAILS, Integer.toString(ended.exitCode()))
                        : atStart(script, ProblemKind.PROGRAM_ENDLESS));
    }

    private static boolean endsWell(Outcome outcome) {
        return outcome instanceof Outcome.Ended ended && ended.exitCode() == 0;
    }
}
