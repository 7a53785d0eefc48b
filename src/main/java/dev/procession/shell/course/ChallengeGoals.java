package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Program;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.shell.explore.Goal;
import dev.procession.text.StyledLine;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import java.util.List;
import java.util.Optional;

/** What is looked for in the challenges of a course: an order in which all checks of the challenge hold. */
final class ChallengeGoals {

    private final Progress progress;
    private final Messages messages;

    ChallengeGoals(Progress progress, Messages messages) {
        this.progress = progress;
        this.messages = messages;
    }

    /** The goal of the challenge of a step with this program; empty, if there is none or its check is faulty. */
    Optional<Goal> of(StepRef place, Program program) {
        Step step = place.in(messages.language());
        if (step.all(Block.Challenge.class).stream()
                .noneMatch(challenge -> challenge.program().equals(program))) {
            return Optional.empty();
        }
        List<Block.Check> checks = step.all(Block.Check.class).stream()
                .filter(check -> check.program().equals(program))
                .toList();
        CompiledChecks compiled = CompiledChecks.compile(checks, messages.language());
        if (!compiled.problems().isEmpty()) {
            messages.warn("check.broken", compiled.problems().get(0).report(messages.language()));
            return Optional.empty();
        }
        return Optional.of(new CheckedGoal(place, checks, compiled));
    }

    private final class CheckedGoal implements Goal {

        private final StepRef place;
        private final List<Block.Check> checks;
        private final CompiledChecks compiled;

        CheckedGoal(StepRef place, List<Block.Check> checks, CompiledChecks compiled) {
            this.place = place;
            this.checks = checks;
            this.compiled = compiled;
        }

        @Override
        public List<String> sentences() {
            return checks.stream()
                    .flatMap(check -> check.expressions().stream())
                    .map(expression -> TerminalSafe.line(expression.goal().strip()))
                    .filter(goal -> !goal.isEmpty())
                    .distinct()
                    .toList();
        }

        private List<CheckFinding> ask(Timeline timeline) {
            return compiled.ask(timeline, messages.language());
        }

        @Override
        public boolean isReached(Timeline timeline) {
            return ask(timeline).stream().allMatch(CheckFinding::holds);
        }

        @Override
        public List<StyledLine> missing(Timeline timeline) {
            List<StyledLine> lines = CheckLines.failed(ask(timeline), messages);
            return lines.subList(1, lines.size()); // How many of the checks hold is of no use here.
        }

        @Override
        public void reached() {
            progress.mark(place, Progress.Mark.PASSED);
            messages.note("next");
        }
    }
}
