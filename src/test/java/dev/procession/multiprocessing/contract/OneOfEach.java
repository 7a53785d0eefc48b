package dev.procession.multiprocessing.contract;

import dev.procession.multiprocessing.Barrier;
import dev.procession.multiprocessing.BoundedSemaphore;
import dev.procession.multiprocessing.Condition;
import dev.procession.multiprocessing.Event;
import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.JoinableQueue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Queue;
import dev.procession.multiprocessing.RLock;
import dev.procession.multiprocessing.Semaphore;
import dev.procession.multiprocessing.SimpleQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** One shared object of every kind that a process can wait for. It can be copied to a child. */
final class OneOfEach {

    final Lock lock = new Lock();
    final RLock rlock = new RLock();
    final Semaphore semaphore = new Semaphore(1);
    final BoundedSemaphore bounded = new BoundedSemaphore(1);
    final Event event = new Event();
    final Condition condition = new Condition();
    final Barrier barrier = new Barrier(2);
    final Queue<String> queue = new Queue<>();
    final Queue<String> full = new Queue<>(1);
    final JoinableQueue<String> tasks = new JoinableQueue<>();
    final SimpleQueue<String> simple = new SimpleQueue<>();
    final Pipe pipe = Pipe.open();
    final IntValue value = new IntValue();

    /** Takes all locks and fills all queues, so that every other process has to wait. */
    OneOfEach takeAll() {
        lock.acquire();
        rlock.acquire();
        semaphore.acquire();
        bounded.acquire();
        value.lock().acquire();
        full.put("the first");
        tasks.put("to be done");
        return this;
    }

    /** The calls that wait for ever when all is taken, by their names. */
    Map<String, Runnable> waits() {
        Map<String, Runnable> waits = new TreeMap<>();
        waits.put("Lock.acquire", lock::acquire);
        waits.put("RLock.acquire", rlock::acquire);
        waits.put("Semaphore.acquire", semaphore::acquire);
        waits.put("BoundedSemaphore.acquire", bounded::acquire);
        waits.put("IntValue.lock.acquire", value.lock()::acquire);
        waits.put("Event.await", event::await);
        waits.put("Condition.await", () -> {
            try (var held = condition.hold()) {
                condition.await();
            }
        });
        waits.put("Barrier.await", barrier::await);
        waits.put("Queue.get", queue::get);
        waits.put("Queue.put", () -> full.put("the second"));
        waits.put("JoinableQueue.join", tasks::join);
        waits.put("SimpleQueue.get", simple::get);
        waits.put("Connection.recv", pipe.right()::recv);
        return waits;
    }

    /** Makes each call in a thread of its own, and returns when every thread has ended or waits for a response. */
    static List<Thread> inThreads(Map<String, Runnable> work, BiConsumer<String, String> outcome) {
        List<Thread> threads = new ArrayList<>();
        work.forEach((name, each) -> {
            Thread thread = new Thread(() -> outcome.accept(name, outcomeOf(each)), name);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        });
        for (Thread thread : threads) {
            FileGate.await(thread.getName() + " waits", () -> !thread.isAlive() || waitsForAnAnswer(thread));
        }
        return threads;
    }

    private static String outcomeOf(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (RuntimeException | Error e) {
            return e.getClass().getSimpleName();
        }
    }

    /** Whether a thread waits for another process: it is in the system call that waits for the response. */
    private static boolean waitsForAnAnswer(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("ask")) {
                return true;
            }
        }
        return false;
    }
}
