package dev.procession.shell.course;

import dev.procession.lesson.StepRef;
import dev.procession.shell.console.Messages;
import dev.procession.shell.state.StateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a student has done of a course. Every change is saved at once, under keys that begin with {@code lesson/step}.
 */
final class Progress {

    /** What a student may have done with a step. */
    enum Mark {
        READ,
        RAN,
        SKIPPED,
        PASSED,
        SOLUTION;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String RIGHT = "right";
    private static final String WRONG = "wrong";

    private final StateFile own;
    private final @Nullable Path before;
    private final MovedSteps moved;
    private StateFile kept;
    private boolean carriedOver;

    private Progress(StateFile own, @Nullable Path before, MovedSteps moved) {
        this.own = own;
        this.before = before;
        this.moved = moved;
        this.kept = own;
    }

    /**
     * Loads the progress from {@code file}. A script changes no progress, and does the same whatever the student has
     * done, so it begins with an empty one in memory.
     *
     * @param moved the steps that are in another lesson than when the file may have been written
     */
    static Progress in(Path file, MovedSteps moved, Messages messages) {
        if (!messages.console().isInteractive()) {
            return new Progress(StateFile.inMemory(), file, moved);
        }
        StateFile kept = StateFile.in(file);
        messages.warn(kept.fault());
        return new Progress(kept, null, moved);
    }

    /** The progress to report: in a script, what the student did before it, and what the script did. */
    Progress whole(Messages messages) {
        if (before == null) {
            return this;
        }
        StateFile both = StateFile.copyOf(before);
        messages.warn(both.fault());
        both.change(values -> values.putAll(kept.values()));
        return new Progress(both, null, moved);
    }

    /** Whether changes are kept in memory only and the student's own progress stays as it is. */
    boolean isTemporary() {
        return kept != own;
    }

    /** Whether the student's own progress is in the file as it is here. */
    boolean isSaved() {
        return own.isSaved();
    }

    /** Switches to an empty progress that is kept in memory only, or back to the student's own. */
    void setTemporary(boolean on) {
        kept = on ? StateFile.inMemory() : own;
    }

    /** The student's last place, as {@code lesson#step}. */
    Optional<String> place() {
        return Optional.ofNullable(values().getProperty(ProgressKeys.PLACE));
    }

    /** The student's last place in the form that the prompt shows. */
    Optional<String> placeWords() {
        return Optional.ofNullable(kept.values()
                .getProperty(ProgressKeys.PLACE_WORDS, kept.values().getProperty(ProgressKeys.PLACE)));
    }

    void recordPlace(StepRef place, String words) {
        kept.change(values -> {
            values.setProperty(ProgressKeys.PLACE, place.lesson().name() + "#" + place.step());
            values.setProperty(ProgressKeys.PLACE_WORDS, words);
            values.setProperty(ProgressKeys.of(place, Mark.READ.key()), "yes");
        });
    }

    boolean has(StepRef place, Mark mark) {
        return values().containsKey(ProgressKeys.of(place, mark.key()));
    }

    void mark(StepRef place, Mark mark) {
        if (!has(place, mark)) {
            set(place, mark.key(), "yes");
        }
    }

    /** The number of hints of a step that were shown. */
    int hints(StepRef place) {
        String number = get(place, "hints").orElse("0");
        return number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
    }

    void hints(StepRef place, int shown) {
        set(place, "hints", Integer.toString(shown));
    }

    /** The letters of the student's answer to a question of a step, such as {@code c a b}. */
    Optional<String> answer(StepRef place, int question) {
        return get(place, "answer." + question);
    }

    /** Saves an answer; an earlier one is removed together with its grade. */
    void answer(StepRef place, int question, String typed) {
        kept.change(values -> {
            values.setProperty(ProgressKeys.of(place, "answer." + question), typed);
            values.remove(ProgressKeys.of(place, "grade." + question));
        });
    }

    /** Whether an answer was right; empty before it is graded. */
    Optional<Boolean> grade(StepRef place, int question) {
        return get(place, "grade." + question).map(RIGHT::equals);
    }

    void grade(StepRef place, int question, boolean right) {
        set(place, "grade." + question, right ? RIGHT : WRONG);
    }

    /** The language in which the student's copy of an exercise was begun. */
    Optional<String> language(StepRef place) {
        return get(place, "language");
    }

    void language(StepRef place, String code) {
        set(place, "language", code);
    }

    void forget(StepRef place) {
        forget(place.lesson().name() + "/" + place.step() + ".");
    }

    void forgetLesson(String lesson) {
        forget(lesson + "/");
    }

    void forgetAll() {
        kept.change(Properties::clear);
    }

    /** Forgets everything, and deletes the file. */
    void delete() throws IOException {
        kept.delete();
    }

    private void forget(String beginning) {
        carryOver();
        kept.change(values -> values.stringPropertyNames().stream()
                .filter(key -> key.startsWith(beginning))
                .forEach(values::remove));
    }

    /** What is kept, with moved steps under their new names. The welcome does not need it, and does not wait for it. */
    private Properties values() {
        carryOver();
        return kept.values();
    }

    private void carryOver() {
        if (!carriedOver) {
            carriedOver = true;
            moved.carryOver(own);
        }
    }

    private Optional<String> get(StepRef place, String what) {
        return Optional.ofNullable(values().getProperty(ProgressKeys.of(place, what)));
    }

    private void set(StepRef place, String what, String value) {
        kept.change(values -> values.setProperty(ProgressKeys.of(place, what), value));
    }
}
