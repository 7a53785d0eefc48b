import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Queue<Object> queue = new Queue<>();
    queue.put("a bun");
    println("put: a bun");
    queue.put(Thread.currentThread());
    println("put: a thread");
}
