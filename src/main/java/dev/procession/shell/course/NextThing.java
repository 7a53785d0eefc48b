package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.Step;
import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.shell.course.Progress.Mark;

/** Tells a student the next thing to do in a step: one thing, and the one that the text of the step asks for. */
final class NextThing {

    private final Progress progress;
    private final Predictions predictions;
    private final Messages messages;

    /** The step at whose end Enter was pressed although something is to be done in it; empty if none. */
    private String warnedOf = "";

    NextThing(Progress progress, Predictions predictions, Messages messages) {
        this.progress = progress;
        this.predictions = predictions;
        this.messages = messages;
    }

    /** Prints the next thing to do, under a step that has been shown. */
    void say(StepRef place) {
        Step step = place.in(messages.language());
        if (predictions.isOpen(place)) {
            predictions.askNext(place);
        } else if (isToBeSolved(place, step)) {
            boolean hints = !step.all(Block.Hint.class).isEmpty();
            messages.say(hints ? "do.exercise.hint" : "do.exercise");
        } else if (isToBeFound(place, step)) {
            messages.say("do.challenge");
        } else if (isToBeRun(place, step)) {
            messages.say("do.run", TaughtCommand.of(step));
        } else {
            messages.note("next");
        }
    }

    private boolean isToBeSolved(StepRef place, Step step) {
        return !step.all(Block.Exercise.class).isEmpty() && !progress.has(place, Mark.PASSED);
    }

    private boolean isToBeFound(StepRef place, Step step) {
        return !step.all(Block.Challenge.class).isEmpty() && !progress.has(place, Mark.PASSED);
    }

    private boolean isToBeRun(StepRef place, Step step) {
        return !step.all(Block.Demo.class).isEmpty() && !progress.has(place, Mark.RAN);
    }

    /** Must be called when a step begins to be shown. */
    void opened() {
        warnedOf = "";
    }

    /**
     * Whether Enter must not leave the step yet, because something in it is not done. Then this says so, and the next
     * Enter leaves.
     *
     * @param ran whether a program has run since the step was opened
     */
    boolean holdsBack(StepRef place, boolean ran) {
        String name = place.lesson().name() + "#" + place.step();
        if (name.equals(warnedOf) || progress.has(place, Mark.SKIPPED)) {
            return false;
        }
        Step step = place.in(messages.language());
        if (isToBeRun(place, step) && !ran) {
            if (predictions.isOpen(place) && !progress.isTemporary()) {
                messages.say("enter.question"); // a prediction comes before the run
            } else {
                messages.say("enter.run", TaughtCommand.of(step));
            }
        } else if (isToBeSolved(place, step) && !progress.isTemporary()) {
            messages.say("enter.exercise");
        } else if (isToBeFound(place, step) && !progress.isTemporary()) {
            messages.say("enter.challenge");
        } else if (predictions.isOpen(place) && !progress.isTemporary()) {
            messages.say("enter.question");
        } else {
            return false;
        }
        warnedOf = name;
        return true;
    }
}
