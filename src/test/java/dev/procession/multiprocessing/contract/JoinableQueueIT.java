package dev.procession.multiprocessing.contract;

import static dev.procession.multiprocessing.contract.Children.assertMisuse;
import static dev.procession.multiprocessing.contract.Children.exitCodeAfterJoin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.procession.multiprocessing.JoinableQueue;
import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@EachStartMethod
class JoinableQueueIT {

    @Test
    @Tag("K16")
    void withoutTasksThereIsNothingToWaitFor() {
        JoinableQueue<Integer> queue = new JoinableQueue<>();
        queue.join();
        queue.put(1);
        queue.get();
        queue.taskDone();
        queue.join();
    }

    @Test
    @Tag("K16")
    void joinWaitsUntilEveryTaskIsReportedDone() {
        JoinableQueue<Integer> tasks = new JoinableQueue<>(3);
        Queue<Integer> done = new Queue<>();
        Process worker = new Process(() -> {
            for (Integer task; (task = tasks.get()) != null; tasks.taskDone()) {
                done.put(task);
            }
        });
        worker.start();
        for (int i = 0; i < 20; i++) {
            tasks.put(i);
        }
        tasks.join();
        assertEquals(20, done.size());
        tasks.put(null);
        assertEquals(0, exitCodeAfterJoin(worker));
    }

    @Test
    @Tag("K17")
    void aTaskCannotBeDoneTwice() {
        JoinableQueue<String> queue = new JoinableQueue<>();
        queue.put("task");
        queue.taskDone();
        assertMisuse("task_done() called too many times", queue::taskDone);
    }
}
