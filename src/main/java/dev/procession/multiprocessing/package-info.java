/**
 * Processes for Java in the vocabulary of Python's {@code multiprocessing}: a process is a real process of the operating
 * system, its target runs in a JVM of its own, and nothing is shared that is not sent.
 *
 * <p>Child JVMs load this package, {@link dev.procession.trace} and the JDK, and nothing else; code on the way to a
 * child's first line of output avoids lambdas, streams and channels, each of which costs a cold JVM milliseconds.
 *
 * <h2>When a process is killed</h2>
 *
 * <p>What the others see when a process is killed with SIGKILL, at whatever instruction it may be. The maker of something
 * is the process that called its constructor: it keeps it for all others.
 *
 * <table>
 * <caption>Who is killed, and what the others see</caption>
 * <tr><th></th><th>who has it, or sends</th><th>who waits</th><th>the maker</th></tr>
 * <tr><th>{@code Lock}</th>
 *     <td>It stays taken, and those who wait go on waiting, until anybody calls {@code release()}.</td>
 *     <td>The next one gets it.</td>
 *     <td>Whoever waits or would have to gets a {@code SharedStateLostException}. A free one can still be taken, given
 *         back and taken by others.</td></tr>
 * <tr><th>{@code RLock}</th>
 *     <td>It stays taken for ever: nobody else may release it.</td><td>As a lock.</td><td>As a lock.</td></tr>
 * <tr><th>{@code Semaphore}, {@code BoundedSemaphore}</th>
 *     <td>Its permit is lost, until anybody calls {@code release()} once more.</td><td>As a lock.</td>
 *     <td>As a lock.</td></tr>
 * <tr><th>{@code Event}</th>
 *     <td>Nobody has it: it stays set or not.</td><td>The others do not notice.</td>
 *     <td>Whoever waits gets a {@code SharedStateLostException}. It can still be set, and then nobody waits.</td></tr>
 * <tr><th>{@code Condition}</th>
 *     <td>Its lock stays taken for ever, also for those who were signalled.</td>
 *     <td>It is not counted any more, and a signal that it did not live to use passes on to one who waited at the time.</td>
 *     <td>Whoever waits gets a {@code SharedStateLostException} and has the lock again.</td></tr>
 * <tr><th>{@code Barrier}</th>
 *     <td>In the action: it is broken, and all others get a {@code BrokenBarrierException}.</td>
 *     <td>It is not counted any more; the barrier is not broken, and needs one more to come.</td>
 *     <td>Whoever waits gets a {@code SharedStateLostException}.</td></tr>
 * <tr><th>{@code Queue}</th>
 *     <td>What it has put within the first 64 KiB is there; what is beyond that vanishes, and so does half an item.</td>
 *     <td>It takes nothing: an item on its way to it goes to another; of a full queue, it takes no place.</td>
 *     <td>{@code get()} gets a {@code SharedStateLostException}, {@code put()} as soon as the system notices.</td></tr>
 * <tr><th>{@code JoinableQueue}</th>
 *     <td>As a queue. Before {@code taskDone()}, or with an item that vanishes: {@code join()} goes on waiting until
 *         somebody else calls {@code taskDone()}.</td>
 *     <td>As a queue.</td><td>As a queue; {@code join()} gets a {@code SharedStateLostException}.</td></tr>
 * <tr><th>{@code SimpleQueue}</th><td>As a queue.</td><td>As a queue.</td><td>As a queue.</td></tr>
 * <tr><th>{@code Pipe}</th>
 *     <td>As a queue; when all who had the end have gone, {@code recv()} gets an {@code EndOfPipeException} after the last
 *         message.</td>
 *     <td>It takes nothing; when all who had the end have gone, {@code send()} gets a {@code BrokenPipeException}.</td>
 *     <td>{@code recv()} gets a {@code SharedStateLostException}.</td></tr>
 * <tr><th>{@code IntValue}, {@code IntArray} and the like</th>
 *     <td>Its lock stays taken for ever, but the number can be read and written.</td><td>As a lock.</td>
 *     <td>The number lives on; its lock is as one of a killed maker.</td></tr>
 * <tr><th>{@code Pool}</th>
 *     <td>A worker: its task fails with a {@code WorkerDiedException}, another worker takes its place, and all other tasks
 *         are done.</td>
 *     <td>A worker that waits for a task: another takes its place.</td>
 *     <td>The workers end, each after the task that it is at.</td></tr>
 * <tr><th>{@code Manager}</th>
 *     <td>A client in the middle of a call: it is done as a whole or not at all.</td>
 *     <td>The others do not notice.</td>
 *     <td>The process that started it: the manager's process ends. The manager's process itself: every call gets a
 *         {@code SharedStateLostException}.</td></tr>
 * </table>
 *
 * <p>Python differs: there the others may hang when one is killed that waits for an event, at a barrier or in
 * {@code get()}. Each cell is a test in {@code FaultsIT}, {@code LockFaultsIT}, {@code EventIT}, {@code ConditionFaultsIT},
 * {@code BarrierFaultsIT}, {@code KilledInTransitIT}, {@code PoolFailuresTest}, {@code PoolIT}, {@code ManagerEndTest} or
 * {@code ManagerIT}.
 */
@NullMarked
package dev.procession.multiprocessing;

import org.jspecify.annotations.NullMarked;
