import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    queue.put("bun");
    queue.put("soup");
}

void main() {
    Queue<String> queue = new Queue<>();
    new Process(() -> cook(queue)).start();
    String item = queue.get(5);
    while (!item.equals("closed")) {
        println("eaten: " + item);
        item = queue.get(5); // five seconds at most
    }
    println("thank you");
}
