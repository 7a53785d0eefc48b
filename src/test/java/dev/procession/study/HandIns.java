package dev.procession.study;

import dev.procession.study.HandIn.StepResult;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Files that students might hand in. */
public final class HandIns {

    private static final int LESSONS = 17;
    private static final int STEPS = 9;

    private HandIns() {}

    /** What a made-up student did of a course as large as ours. */
    public static HandIn random(String name, long seed) {
        Random random = new Random(seed);
        List<StepResult> steps = new ArrayList<>();
        for (int i = 0; i < LESSONS * STEPS; i++) {
            boolean asked = i % 3 == 1;
            boolean done = random.nextInt(10) > 0;
            Boolean first = asked && done ? Boolean.valueOf(random.nextInt(STEPS) > i % STEPS) : null;
            int attempts = first == null ? 0 : first ? 1 : 2 + random.nextInt(3);
            steps.add(new StepResult(
                    "lesson-" + i / STEPS,
                    "0123456789ab",
                    "step-" + i % STEPS,
                    first,
                    attempts,
                    random.nextInt(12),
                    random.nextInt(3),
                    random.nextInt(20) == 0,
                    done));
        }
        return of(name, HandInFile.sha256(new byte[] {(byte) seed, (byte) (seed >> 8)}, 2), steps);
    }

    public static HandIn of(String name, String log, List<StepResult> steps) {
        return new HandIn(
                name,
                OffsetDateTime.parse("2026-11-28T09:00:00.5+08:00"),
                "0.1.0",
                "Processes",
                "ba9876543210",
                214,
                log,
                steps);
    }
}
