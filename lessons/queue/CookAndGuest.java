import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    for (int i = 1; i <= 3; i++) {
        sleep(0.5);
        queue.put("bun " + i);
    }
    queue.put("closed"); // nothing comes after it
    println("the cook goes home");
}

void guest(Queue<String> queue) {
    String item = queue.get();
    while (!item.equals("closed")) {
        sleep(2);
        println("eaten: " + item);
        item = queue.get();
    }
}

void main() {
    Queue<String> queue = new Queue<>();
    Process.target(() -> cook(queue)).name("cook").build().start();
    Process.target(() -> guest(queue)).name("guest").build().start();
}
