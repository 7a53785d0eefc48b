import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void count(Queue<Integer> queue) {
    queue.put(1);
    queue.put(2);
    queue.put(3);
}

void main() {
    Queue<Integer> queue = new Queue<>();
    new Process(() -> count(queue)).start();
    int sum = 0;
    for (int i = 0; i < 3; i++) {
        sum = sum + queue.get();
    }
    println("sum: " + sum);
}
