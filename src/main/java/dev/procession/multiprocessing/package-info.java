/**
 * Processes for Java in the vocabulary of Python's {@code multiprocessing}: a process is a real process of the
 * operating system, its target runs in a JVM of its own, and nothing is shared that is not sent.
 *
 * <p>The runtime behind it is in the packages {@code internal.pool}, {@code internal.shared}, {@code internal.process},
 * {@code internal.program} and {@code internal.copy}, each of which may use only those after it. Of this package the
 * runtime knows the exceptions and the functional interfaces.
 *
 * <p>Child JVMs load this package, the runtime, {@link dev.procession.trace} and the JDK, and nothing else. Code that
 * runs before a child's first line of output avoids lambdas, streams and channels, because each costs a cold JVM
 * milliseconds.
 *
 * <h2>What travels</h2>
 *
 * <p>Arguments, values that a lambda uses, messages, results and variables are copied to the other process. Within one
 * copy, two references to one object stay so, and objects may refer to each other in circles. Copied are
 *
 * <ul>
 *   <li>numbers, text, arrays, enums, records, classes, {@code null};
 *   <li>objects of the program's classes, which need not be {@code Serializable}; lambdas and method references;
 *   <li>the collections of the JDK. A view, such as {@code subList}, {@code entrySet}, {@code keySet}, {@code values} or
 *       {@code reversed}, arrives as a collection of its own with what can be seen in it;
 *   <li>the other plain data of the JDK: entries of maps ({@code Map.entry("a", 1)} for Python's tuple), {@code Optional}
 *       and its relatives, {@code java.time}, {@code java.math}, {@code BitSet}, {@code AtomicInteger} and the like,
 *       {@code UUID}, {@code Random}, statistics of streams, charsets, and whatever is {@code Serializable};
 *   <li>the shared objects of this library, whose copies stand for the same object, and {@code Process} objects.
 * </ul>
 *
 * <p>A {@link CannotTravelException} names anything else, and the way to it. It cannot be copied for one of these
 * reasons:
 *
 * <ul>
 *   <li>it lives in its process, since it stands for something that the operating system or the JVM keeps there: threads
 *       and executors, {@code Timer}, {@code ThreadLocal}, {@code CountDownLatch}, {@code CompletableFuture}, open files,
 *       sockets and streams of bytes, {@code Scanner}, {@code java.lang.Process}, {@code Pool}, {@code Manager};
 *   <li>it can be read only once, or remembers a place: {@code Stream}, {@code IntStream}, iterators. Send the elements;
 *   <li>it does not tell what it was made of: {@code DateTimeFormatter}, {@code Matcher}, {@code WeakHashMap};
 *   <li>without the shell or its agent, a lambda whose functional interface is not {@code Serializable}.
 * </ul>
 *
 * <h2>When a process is killed</h2>
 *
 * <p>This table says what the other processes see when a process is killed with SIGKILL, at any instruction. The maker
 * of an object is the process that called its constructor: it keeps the object for all others.
 *
 * <table>
 * <caption>Who is killed, and what the others see</caption>
 * <tr><th></th><th>the holder or sender</th><th>a waiter</th><th>the maker</th></tr>
 * <tr><th>{@code Lock}</th>
 *     <td>It stays taken, and its waiters go on waiting, until any process calls {@code release()}.</td>
 *     <td>The next one gets it.</td>
 *     <td>A process that waits, or would have to, gets a {@code SharedStateLostException}. A free lock can still be
 *         taken, given back and taken by others.</td></tr>
 * <tr><th>{@code RLock}</th>
 *     <td>It stays taken for ever: no other process may release it.</td><td>As a lock.</td><td>As a lock.</td></tr>
 * <tr><th>{@code Semaphore}, {@code BoundedSemaphore}</th>
 *     <td>Its permit is lost, until any process calls {@code release()} once more.</td><td>As a lock.</td>
 *     <td>As a lock.</td></tr>
 * <tr><th>{@code Event}</th>
 *     <td>An event has no holder: it stays set or clear.</td><td>The others do not notice.</td>
 *     <td>Its waiters get a {@code SharedStateLostException}. It can still be set, and then no process waits.</td></tr>
 * <tr><th>{@code Condition}</th>
 *     <td>Its lock stays taken for ever, even for waiters that were signalled.</td>
 *     <td>It is no longer counted, and a signal that it could not use goes to another process that waited at the
 *         time.</td>
 *     <td>Its waiters get a {@code SharedStateLostException} and hold the lock again.</td></tr>
 * <tr><th>{@code Barrier}</th>
 *     <td>In the action: the barrier breaks, and all others get a {@code BrokenBarrierException}.</td>
 *     <td>It is no longer counted; the barrier does not break, and needs one more process.</td>
 *     <td>Its waiters get a {@code SharedStateLostException}.</td></tr>
 * <tr><th>{@code Queue}</th>
 *     <td>Its items within the first 64 KiB are there; items beyond that are lost, and so is half an item.</td>
 *     <td>It takes nothing: an item on its way to it goes to another process; it takes no place in a full queue.</td>
 *     <td>{@code get()} throws {@code SharedStateLostException}, and so does {@code put()} as soon as the system
 *         notices.</td></tr>
 * <tr><th>{@code JoinableQueue}</th>
 *     <td>As a queue. Before {@code taskDone()}, or if an item is lost: {@code join()} goes on waiting until another
 *         process calls {@code taskDone()}.</td>
 *     <td>As a queue.</td><td>As a queue; {@code join()} throws {@code SharedStateLostException}.</td></tr>
 * <tr><th>{@code SimpleQueue}</th><td>As a queue.</td><td>As a queue.</td><td>As a queue.</td></tr>
 * <tr><th>{@code Pipe}</th>
 *     <td>As a queue; when all holders of the end have ended, {@code recv()} throws {@code EndOfPipeException} after
 *         the last message.</td>
 *     <td>It takes nothing; when all holders of the end have ended, {@code send()} throws
 *         {@code BrokenPipeException}.</td>
 *     <td>{@code recv()} throws {@code SharedStateLostException}.</td></tr>
 * <tr><th>{@code IntValue}, {@code IntArray} and the like</th>
 *     <td>Its lock stays taken for ever, but the number can be read and written.</td><td>As a lock.</td>
 *     <td>The number can still be used; its lock behaves as a lock whose maker was killed.</td></tr>
 * <tr><th>{@code Pool}</th>
 *     <td>A worker: its task fails with a {@code WorkerDiedException}, another worker takes its place, and all other
 *         tasks are done.</td>
 *     <td>A worker that waits for a task: another takes its place.</td>
 *     <td>The workers end, each after its current task.</td></tr>
 * <tr><th>{@code Manager}</th>
 *     <td>A client in the middle of a call: the call is done completely or not at all.</td>
 *     <td>The others do not notice.</td>
 *     <td>The process that started it: the manager's process ends. The manager's process itself: every call throws
 *         {@code SharedStateLostException}.</td></tr>
 * </table>
 *
 * <p>Python differs: there the others may hang when a process is killed that waits for an event, at a barrier or in
 * {@code get()}. Each cell is a test in {@code FaultsIT}, {@code LockFaultsIT}, {@code EventIT},
 * {@code ConditionFaultsIT}, {@code BarrierFaultsIT}, {@code KilledInTransitIT}, {@code PoolFailuresTest},
 * {@code PoolIT}, {@code ManagerEndTest} or {@code ManagerIT}.
 */
@NullMarked
package dev.procession.multiprocessing;

import org.jspecify.annotations.NullMarked;
