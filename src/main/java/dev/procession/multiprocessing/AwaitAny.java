package dev.procession.multiprocessing;

import dev.procession.multiprocessing.internal.gate.Gate;
import dev.procession.multiprocessing.internal.gate.Probe;
import dev.procession.multiprocessing.internal.gate.Visible;
import dev.procession.multiprocessing.internal.process.Interruption;
import dev.procession.multiprocessing.internal.process.ThisProcess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Waits until one of several connections or processes is ready. One thread waits for each; the first that is ready ends
 * the wait.
 */
abstract class AwaitAny {

    /** Whether a thing is ready now. */
    abstract boolean isReady(Object thing);

    /**
     * Waits until a thing is ready.
     *
     * @param nanos the limit; negative for none
     * @return whether it is ready
     */
    abstract boolean awaitReady(Object thing, long nanos) throws Exception;

    final <T> List<T> await(Collection<? extends T> things, long nanos) {
        if (ThisProcess.STEERED) {
            Gate.pass(Visible.WAIT, Gate.named(Gate.EVERYTHING), "", false, "", nanos, new AnyProbe(this, things));
            return ready(things);
        }
        List<T> ready = ready(things);
        if (!ready.isEmpty() || nanos == 0 || things.isEmpty()) {
            return ready;
        }
        CountDownLatch one = new CountDownLatch(1);
        List<Thread> waiting = new ArrayList<>();
        for (T thing : things) {
            Thread thread = new Thread(null, () -> awaitOne(thing, nanos, one), "waits for one of several", 256 << 10);
            thread.setDaemon(true);
            thread.start();
            waiting.add(thread);
        }
        try {
            if (nanos < 0) {
                one.await();
            } else {
                one.await(nanos, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            throw Interruption.here();
        } finally {
            waiting.forEach(Thread::interrupt);
        }
        return ready(things);
    }

    private record AnyProbe(AwaitAny await, Collection<?> things) implements Probe {
        @Override
        public boolean isPossible() {
            return things.isEmpty() || !await.ready(things).isEmpty();
        }
    }

    private <T> List<T> ready(Collection<? extends T> things) {
        List<T> ready = new ArrayList<>();
        for (T thing : things) {
            if (isReady(thing)) {
                ready.add(thing);
            }
        }
        return ready;
    }

    private void awaitOne(Object thing, long nanos, CountDownLatch one) {
        try {
            if (!awaitReady(thing, nanos)) {
                return;
            }
        } catch (InterruptedWaitException | InterruptedException e) {
            return; // another one is ready, or the time is over
        } catch (Exception e) {
            // the next use of the connection reports it
        }
        one.countDown();
    }
}
