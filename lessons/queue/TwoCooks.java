import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue, String name) {
    for (int i = 1; i <= 3; i++) {
        queue.put(name + i);
        sleep(0.1);
    }
}

void main() {
    Queue<String> queue = new Queue<>();
    Process.target(() -> cook(queue, "A")).name("A").build().start();
    Process.target(() -> cook(queue, "B")).name("B").build().start();
    for (int i = 1; i <= 6; i++) {
        println(queue.get());
    }
}
