import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    queue.put("bun ".repeat(25_000)); // 100 000 letters
    println("the cook has put everything");
}

void main() {
    Queue<String> queue = new Queue<>();
    Process p = new Process(() -> cook(queue));
    p.start();
    p.join(6); // without the 6: for ever
    println("alive: " + p.isAlive());
    println("got " + queue.get().length() + " letters");
    p.join();
    println("alive: " + p.isAlive());
}
