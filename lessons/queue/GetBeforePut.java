import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    println("the cook begins");
    sleep(3);
    queue.put("a bun");
    println("the cook ends");
}

void main() {
    Queue<String> queue = new Queue<>();
    Process p = new Process(() -> cook(queue));
    p.start();
    println("main is hungry");
    println("main got " + queue.get());
}
