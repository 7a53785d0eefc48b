package dev.procession.study;

import dev.procession.study.Attempt.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each question comes again: a day after its first answer, and then, each time it is right in a review, after a
 * longer while. A wrong answer takes it back to one day. Days are those of the place where the student answered.
 */
public final class ReviewSchedule {

    /** The days until a question comes again, from the shortest while to the longest. */
    public static final List<Integer> DAYS = List.of(1, 3, 7, 21);

    private record Place(int stage, LocalDate due) {

        static Place first(LocalDate answered) {
            return new Place(0, answered.plusDays(DAYS.get(0)));
        }

        Place after(boolean right, LocalDate answered) {
            int next = right ? Math.min(stage + 1, DAYS.size() - 1) : 0;
            return new Place(next, answered.plusDays(DAYS.get(next)));
        }
    }

    private final Map<String, Place> places = new HashMap<>();

    private ReviewSchedule() {}

    /** @param log all attempts, oldest first */
    public static ReviewSchedule of(List<Attempt> log) {
        ReviewSchedule schedule = new ReviewSchedule();
        for (Attempt attempt : log) {
            LocalDate day = attempt.at().toLocalDate();
            Place before = schedule.places.get(attempt.question());
            if (attempt.kind() == Kind.GRADED && before == null) {
                schedule.places.put(attempt.question(), Place.first(day));
            } else if (attempt.kind() == Kind.REVIEWED) {
                Place known = before == null ? Place.first(day.minusDays(DAYS.get(0))) : before;
                boolean early = day.isBefore(known.due()); // as when two shells review at once
                schedule.places.put(attempt.question(), early ? known : known.after(attempt.right(), day));
            }
        }
        return schedule;
    }

    /**
     * The day from which a question is due; empty if it was never answered.
     *
     * @param number of the question in its step, from 1
     */
    public Optional<LocalDate> due(String lesson, String step, int number) {
        return Optional.ofNullable(places.get(lesson + "/" + step + "/" + number))
                .map(Place::due);
    }
}
