package dev.procession.shell.explore;

import dev.procession.explore.Operation;
import dev.procession.explore.Step;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in few words who moved and what it did. */
final class StepWords {

    private final Messages messages;
    private final Sentences sentences;

    StepWords(Messages messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    /** Steps of one process that follow each other. */
    record Turn(String process, String words) {}

    /** The steps, those of one process together. */
    List<Turn> turns(List<Step> steps) {
        List<Turn> turns = new ArrayList<>();
        for (Step step : steps) {
            String words = words(step);
            int last = turns.size() - 1;
            if (last >= 0 && turns.get(last).process().equals(step.process())) {
                String both = turns.get(last).words() + messages.text("step.and") + words;
                turns.set(last, new Turn(step.process(), both));
            } else {
                turns.add(new Turn(step.process(), words));
            }
        }
        return turns;
    }

    /** The turns in one line. */
    String line(List<Step> steps) {
        List<String> all = new ArrayList<>();
        for (Turn turn : turns(steps)) {
            all.add(sentences.name(turn.process()) + " " + turn.words());
        }
        return String.join(messages.text("step.then"), all);
    }

    private String words(Step step) {
        Operation operation = step.operation();
        String key = "step." + operation.kind().name().toLowerCase(Locale.ROOT);
        String object = sentences.object(operation);
        String detail = TerminalSafe.line(operation.detail().strip());
        return messages.text(key, object, detail)
                .strip()
                .replaceAll(" {2,}", " ")
                .replaceAll("[:：]$", "");
    }
}
