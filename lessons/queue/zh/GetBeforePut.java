import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    println("厨师开工");
    sleep(3);
    queue.put("一个包子");
    println("厨师收工");
}

void main() {
    Queue<String> queue = new Queue<>();
    Process p = new Process(() -> cook(queue));
    p.start();
    println("主进程饿了");
    println("主进程拿到" + queue.get());
}
