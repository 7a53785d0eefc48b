package dev.procession.explore;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where all processes of a controlled run stand. The same steps lead to equal states in every run of the program,
 * unless it depends on something that nobody controls.
 *
 * @param next the steps that can or cannot be taken now. A living process has one, and may have more: a call with a
 *     time-out can succeed or expire, a process to which a signal was sent can go on or die. They are ordered by
 *     process, as {@link ProcessPath#ORDER} says, and those of one process by kind. If none is enabled and a process
 *     lives, it is a deadlock
 * @param ended the processes that have ended, in the order of their ends
 * @param names what the student calls the process of each path, such as {@code Process-1}, for all processes so far
 * @param computing the paths of processes that came to no step within the deadline. If there are any, {@code next} is
 *     not complete
 * @param uncontrolled what the processes have done so far that nobody controls. If there is any, no claim can be made
 */
public record State(
        List<Step> next,
        List<Ended> ended,
        Map<String, String> names,
        List<String> computing,
        List<Uncontrolled> uncontrolled) {

    public State {
        next = List.copyOf(next);
        ended = List.copyOf(ended);
        names = Map.copyOf(names);
        computing = List.copyOf(computing);
        uncontrolled = List.copyOf(uncontrolled);
    }

    /**
     * A process that has ended.
     *
     * @param exitCode as the library has it: the negative number of the signal for a process that a signal ended;
     *     null if nobody knows it, because only the parent of a process is told and that had ended before
     */
    public record Ended(String process, @Nullable Integer exitCode) {}
}
