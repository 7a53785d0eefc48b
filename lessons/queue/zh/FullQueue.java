import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    for (int i = 1; i <= 4; i++) {
        queue.put("包子" + i);
        println("放入包子" + i);
    }
}

void main() {
    Queue<String> queue = new Queue<>(2); // 最多放两个
    Process p = new Process(() -> cook(queue));
    p.start();
    for (int i = 1; i <= 4; i++) {
        sleep(2);
        println("取出" + queue.get());
    }
}
