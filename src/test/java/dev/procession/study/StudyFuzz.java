package dev.procession.study;

import dev.procession.fuzz.FuzzTarget;
import java.util.List;

/** Files that students hand in, and lines of the log of attempts. */
public final class StudyFuzz implements FuzzTarget {

    @Override
    public int share() {
        return 100;
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                HandInFile.write(HandIns.of(
                        "Ada",
                        "00",
                        List.of(new HandIn.StepResult("join", "1", "with-join", true, 1, 3, 0, false, true)))),
                FuzzTarget.bytes(
                        "[\n{\"e\":\"progress\",\"format\":1,\"name\":\"\"},\n{\"e\":\"end\",\"sum\":\"\"}\n]\n"),
                FuzzTarget.bytes(
                        "{\"e\":\"graded\",\"at\":\"2026-11-28T09:00:00Z\",\"lesson\":\"join\",\"number\":1,\"right\":true}"));
    }

    @Override
    public void take(byte[] input) {
        try {
            HandInFile.parse(input);
        } catch (HandInException e) {
            // refused
        }
        try {
            AttemptLine.parse(FuzzTarget.text(input).strip());
        } catch (IllegalArgumentException e) {
            // refused
        }
    }
}
