package dev.procession.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.procession.study.Attempt.Kind;
import dev.procession.study.StudyRecord.Accuracy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyRecordTest {

    private final List<Attempt> log = new ArrayList<>();
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-28T09:00:00.125+08:00");

    private void add(Kind kind, String step, int number, String text, boolean right, int secondsLater) {
        now = now.plusSeconds(secondsLater);
        log.add(new Attempt(kind, now, "join", step, number, text, right));
    }

    @Test
    void theFirstAttemptStaysTheFirst() {
        add(Kind.OPENED, "one", 0, "", false, 0);
        add(Kind.GRADED, "one", 1, "a", false, 40);
        add(Kind.GRADED, "one", 1, "b", true, 20);
        add(Kind.RESET, "one", 0, "", false, 5);
        add(Kind.GRADED, "one", 1, "b", true, 20);
        add(Kind.REVIEWED, "one", 1, "b", true, 20);

        StepRecord one = StudyRecord.of(log).step("join", "one");
        assertEquals(3, one.attempts());
        assertEquals(false, one.firstRight());
        assertEquals(List.of(0, 1, 2, 0, 3, 4), StudyRecord.of(log).attemptNumbers());
    }

    @Test
    void aStepIsRightAtFirstIfEachOfItsQuestionsIs() {
        add(Kind.GRADED, "one", 1, "a", true, 0);
        add(Kind.GRADED, "one", 2, "a", false, 0);
        add(Kind.GRADED, "two", 1, "a", true, 0);
        add(Kind.CHECKED, "two", 0, "3/3", true, 0);

        assertEquals(false, StudyRecord.of(log).step("join", "one").firstRight());
        assertEquals(true, StudyRecord.of(log).step("join", "two").firstRight());
        assertEquals(null, StudyRecord.of(log).step("join", "three").firstRight());
        assertEquals(new Accuracy(2, 3), StudyRecord.of(log).firstTime());
    }

    @Test
    void theSecondTimeIsInTheLessonOrInAReview() {
        add(Kind.GRADED, "one", 1, "a", false, 0);
        add(Kind.GRADED, "two", 1, "a", true, 0);
        add(Kind.REVIEWED, "one", 1, "b", true, 0);
        add(Kind.GRADED, "two", 1, "b", false, 0);
        add(Kind.REVIEWED, "one", 1, "a", false, 0);

        assertEquals(new Accuracy(1, 2), StudyRecord.of(log).firstTime());
        assertEquals(new Accuracy(1, 2), StudyRecord.of(log).secondTime());
    }

    @Test
    void aLongPauseCountsAsTenMinutesAndNoTimePassesOutsideTheShell() {
        add(Kind.OPENED, "one", 0, "", false, 0);
        add(Kind.OPENED, "two", 0, "", false, 90);
        add(Kind.OPENED, "three", 0, "", false, 3600);
        add(Kind.LEFT, "three", 0, "", false, 30);
        add(Kind.OPENED, "three", 0, "", false, 86400);
        add(Kind.OPENED, "one", 0, "", false, -7200);

        StudyRecord record = StudyRecord.of(log);
        assertEquals(Duration.ofSeconds(90), record.step("join", "one").time());
        assertEquals(2, record.step("join", "one").minutes());
        assertEquals(StudyRecord.LONGEST_PAUSE, record.step("join", "two").time());
        assertEquals(Duration.ofSeconds(30), record.step("join", "three").time());
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        add(Kind.OPENED, "one", 0, "", false, 0);
        add(Kind.HINT, "one", 2, "", false, 1);
        add(Kind.CHECKED, "一步", 0, "3/4", false, 1);
        add(Kind.GRADED, "one", 1, "a \"b\" 进程 \u0007", true, 1);
        log.add(new Attempt(Kind.RESET, now, "", "", 0, "", false));
        for (Attempt each : log) {
            String line = new String(AttemptLine.of(each), StandardCharsets.UTF_8);
            assertEquals(Optional.of(each), AttemptLine.parse(line.stripTrailing()));
        }
        assertEquals(
                "{\"e\":\"hint\",\"at\":\"2026-11-28T09:00:01.125+08:00\",\"lesson\":\"join\",\"step\":\"one\",\"number\":2}\n",
                new String(AttemptLine.of(log.get(1)), StandardCharsets.UTF_8));
    }

    @Test
    void aKindOfANewerVersionIsNoDamage() {
        assertEquals(Optional.empty(), AttemptLine.parse("{\"e\":\"dreamt\",\"at\":\"2026-11-28T09:00:00Z\"}"));
        for (String wrong : List.of(
                "",
                "{",
                "{\"e\":\"hint\"}",
                "{\"e\":\"hint\",\"at\":\"today\"}",
                "{\"e\":\"graded\",\"at\":\"2026-11-28T09:00:00Z\"}",
                "{\"e\":1,\"at\":\"2026-11-28T09:00:00Z\"}")) {
            assertThrows(IllegalArgumentException.class, () -> AttemptLine.parse(wrong), wrong);
        }
    }
}
