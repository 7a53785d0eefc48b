package dev.procession.shell.explore;

import dev.procession.explore.Outcome;
import dev.procession.explore.ProcessPath;
import dev.procession.shell.console.Messages;
import dev.procession.text.TerminalSafe;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in one line what a run led to. */
final class OutcomeWords {

    private final Messages messages;
    private final Sentences sentences;

    OutcomeWords(Messages messages, Sentences sentences) {
        this.messages = messages;
        this.sentences = sentences;
    }

    String of(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        if (outcome.isDeadlock()) {
            parts.add(messages.text("tree.deadlock"));
        }
        String lines = outcome.lines().stream()
                .map(line -> TerminalSafe.line(line.text().strip()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(messages.text("tree.next")));
        parts.add(lines.isEmpty() ? messages.text("tree.silent") : messages.text("tree.lines", lines));
        outcome.exitCodes().entrySet().stream()
                .filter(code -> code.getValue() != 0)
                .sorted((a, b) -> ProcessPath.ORDER.compare(a.getKey(), b.getKey()))
                .forEach(code -> parts.add(messages.text("tree.exit", code.getValue(), sentences.name(code.getKey()))));
        return String.join(messages.text("step.and"), parts);
    }
}
