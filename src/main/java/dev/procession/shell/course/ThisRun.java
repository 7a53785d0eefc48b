package dev.procession.shell.course;

import dev.procession.lesson.Block;
import dev.procession.lesson.CodeWords;
import dev.procession.lesson.StepQuestion;
import dev.procession.shell.console.Messages;
import dev.procession.text.Style;
import dev.procession.text.TerminalSafe;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.check.SilentProcesses;
import dev.procession.timeline.feed.PrintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the right answers of a question with the run that the student has just seen. A run may differ from them: on a
 * busy machine, main can end before a daemon has begun.
 */
final class ThisRun {

    private ThisRun() {}

    /**
     * Says which lines were missing in this run, and which appeared although they normally do not. Only for a question
     * that asks which lines appear: several answers are right, and each is nothing but a line.
     */
    static void compare(StepQuestion question, Timeline timeline, Messages messages) {
        if (!(question.block() instanceof Block.Choice choice) || !question.wantsSeveral()) {
            return;
        }
        List<String> lines = choice.answers().stream()
                .map(answer -> CodeWords.only(answer.content()))
                .toList();
        Set<String> printed = timeline.processes().stream()
                .flatMap(process -> PrintedLine.of(timeline, process).stream())
                .map(line -> line.text().strip())
                .collect(Collectors.toSet());
        if (lines.contains("") || lines.stream().noneMatch(printed::contains) || timeline.lostEvents() > 0) {
            return;
        }
        List<String> missing = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean right = question.rightLetters().contains(question.letters().get(i));
            if (right != printed.contains(line)) {
                (right ? missing : unexpected).add(messages.text("quoted", TerminalSafe.line(line)));
            }
        }
        String comma = messages.text("comma");
        if (!missing.isEmpty()) {
            messages.say("order.missing", String.join(comma, missing));
            SilentProcesses.sentences(timeline, messages.language())
                    .forEach(sentence -> messages.print(messages.lines(sentence, Style.PLAIN)));
        }
        if (!unexpected.isEmpty()) {
            messages.say("order.unexpected", String.join(comma, unexpected));
        }
    }
}
