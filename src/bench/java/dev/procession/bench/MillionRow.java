package dev.procession.bench;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends ten million messages of four producers through one queue to two consumers and checks that none is lost,
 * duplicated, or delivered before an earlier one of the same producer. This tests correctness more than speed, so it
 * runs once, without a peer, and only when asked for by name. The queue holds 10,000 messages, so that they do not
 * accumulate in the memory of a producer.
 */
final class MillionRow implements BenchRow {

    private static final long MESSAGES = 10_000_000;

    @Override
    public String name() {
        return "million";
    }

    @Override
    public String what() {
        return "10 million messages, 4 producers, 2 consumers";
    }

    @Override
    public boolean onlyByName() {
        return true;
    }

    @Override
    public List<Finding> measure(Setting setting) throws Exception {
        try (ProgramOutput output = setting.programs().ordinary("Million")) {
            long messages = counted(output, "messages");
            long lost = counted(output, "lost");
            long duplicated = counted(output, "duplicated");
            long reordered = counted(output, "reordered");
            if (messages != MESSAGES || lost != 0 || duplicated != 0 || reordered != 0) {
                throw new IOException("of " + messages + " messages that came " + duplicated + " came again and "
                        + reordered + " in the wrong order; " + lost + " were lost");
            }
            return List.of(
                    alone("messages got", "", messages),
                    alone("lost", "", lost),
                    alone("duplicated", "", duplicated),
                    alone("reordered", "", reordered),
                    alone("messages", "/s", counted(output, "rate")));
        }
    }

    private static long counted(ProgramOutput output, String what) throws IOException, InterruptedException {
        return output.awaitNumber(Pattern.compile(what + " (\\d+)"));
    }

    private Finding alone(String what, String unit, long figure) {
        Samples ours = new Samples("procession");
        ours.add(figure);
        return Finding.of(name(), what() + ": " + what, unit, ours, Finding.NO_PEER, Threshold.NONE);
    }
}
