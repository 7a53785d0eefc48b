package dev.procession.timeline.check;

import dev.procession.text.Language;
import dev.procession.timeline.ProcessRecord;
import dev.procession.timeline.Timeline;
import dev.procession.timeline.feed.PrintedLine;
import java.util.ArrayList;
import java.util.List;

/** Finds processes that were ended before they printed anything. */
public final class SilentProcesses {

    private SilentProcesses() {}

    /** A sentence for each such process that says what ended it. */
    public static List<String> sentences(Timeline timeline, Language language) {
        Evaluation evaluation = new Evaluation(timeline, language, new Effort());
        List<String> sentences = new ArrayList<>();
        for (ProcessRecord process : timeline.processes()) {
            String sentence = PrintedLine.of(timeline, process).isEmpty() ? EarlyEnd.sentence(evaluation, process) : "";
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
