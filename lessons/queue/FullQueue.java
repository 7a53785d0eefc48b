import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    for (int i = 1; i <= 4; i++) {
        queue.put("bun " + i);
        println("put: bun " + i);
    }
}

void main() {
    Queue<String> queue = new Queue<>(2); // room for two items
    Process p = new Process(() -> cook(queue));
    p.start();
    for (int i = 1; i <= 4; i++) {
        sleep(2);
        println("got: " + queue.get());
    }
}
