package dev.procession.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.study.Attempt.Kind;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReviewScheduleTest {

    private static final OffsetDateTime START = OffsetDateTime.parse("2026-11-01T23:30:00+08:00");

    private final List<Attempt> log = new ArrayList<>();

    private void add(Kind kind, int day, boolean right) {
        log.add(new Attempt(kind, START.plusDays(day), "join", "one", 1, "a", right));
    }

    private void assertDue(int day) {
        assertEquals(
                Optional.of(LocalDate.of(2026, 11, 1).plusDays(day)),
                ReviewSchedule.of(log).due("join", "one", 1));
    }

    @Test
    void aQuestionComesAfterOneThreeSevenAndTwentyOneDays() {
        assertEquals(Optional.empty(), ReviewSchedule.of(log).due("join", "one", 1));
        add(Kind.GRADED, 0, true);
        assertDue(1);
        add(Kind.REVIEWED, 1, true);
        assertDue(4);
        add(Kind.REVIEWED, 4, true);
        assertDue(11);
        add(Kind.REVIEWED, 11, true);
        assertDue(32);
        add(Kind.REVIEWED, 40, true);
        assertDue(61);
    }

    @Test
    void aWrongAnswerTakesItBackToOneDay() {
        add(Kind.GRADED, 0, false);
        add(Kind.REVIEWED, 1, true);
        add(Kind.REVIEWED, 4, true);
        add(Kind.REVIEWED, 11, false);
        assertDue(12);
        add(Kind.REVIEWED, 12, true);
        assertDue(15);
    }

    @Test
    void anotherAnswerInTheLessonOrOnTheSameDayChangesNothing() {
        add(Kind.GRADED, 0, true);
        add(Kind.GRADED, 1, false);
        assertDue(1);
        add(Kind.REVIEWED, 1, true);
        add(Kind.REVIEWED, 1, true);
        add(Kind.REVIEWED, 1, false);
        assertDue(4);
    }

    @Test
    void aQuestionThatOnlyAReviewAskedHasItsPlace() {
        add(Kind.REVIEWED, 0, true);
        assertDue(3);
    }
}
