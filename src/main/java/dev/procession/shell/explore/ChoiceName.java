package dev.procession.shell.explore;

import dev.procession.explore.ProcessPath;
import dev.procession.explore.State;
import dev.procession.explore.Step;
import dev.procession.explore.Walk;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The step that a person means by what they typed behind {@code /go}: the number or the name of a process.
 *
 * @param step null if none is meant that can be taken
 * @param sentence if there is no step: why not
 */
record ChoiceName(@Nullable Step step, String sentence) {

    static ChoiceName of(String typed, Walk.Place place, Messages messages) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        State state = place.state();
        List<Step> meant = place.choices().stream()
                .filter(step -> isMeant(text, step, state, messages))
                .toList();
        if (!meant.isEmpty()) {
            return new ChoiceName(meant.get(0), "");
        }
        Sentences sentences = new Sentences(messages, path -> state.names().getOrDefault(path, path));
        if (text.isEmpty()) {
            return new ChoiceName(null, messages.text("challenge.who"));
        }
        for (Step step : state.next()) {
            if (isMeant(text, step, state, messages)) {
                return new ChoiceName(null, messages.text("challenge.cannot", sentences.blocked(step)));
            }
        }
        for (State.Ended each : state.ended()) {
            if (isName(text, each.process(), state, messages)) {
                return new ChoiceName(null, messages.text("challenge.ended", sentences.name(each.process())));
            }
        }
        return new ChoiceName(null, messages.text("challenge.nobody", TerminalSafe.line(typed)));
    }

    /** Whether a step is meant: by its actor, or by the process if it is the ordinary step of it. */
    private static boolean isMeant(String text, Step step, State state, Messages messages) {
        boolean ordinary = step.actor().equals(step.process());
        return step.actor().equals(text) || ordinary && isName(text, step.process(), state, messages);
    }

    private static boolean isName(String text, String path, State state, Messages messages) {
        return text.equals(path)
                || text.equalsIgnoreCase(state.names().getOrDefault(path, path))
                || text.equalsIgnoreCase(ChallengeBoard.name(path, state, messages))
                || path.equals(ProcessPath.MAIN) && text.equalsIgnoreCase("main");
    }
}
