import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Queue<Object> queue = new Queue<>();
    queue.put("一个包子");
    println("放入：一个包子");
    queue.put(Thread.currentThread());
    println("放入：一个线程");
}
