import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    for (int i = 1; i <= 3; i++) {
        sleep(0.5);
        queue.put("包子" + i);
    }
    queue.put("打烊"); // 后面没有了
    println("厨师回家了");
}

void guest(Queue<String> queue) {
    String item = queue.get();
    while (!item.equals("打烊")) {
        sleep(2);
        println("吃完了" + item);
        item = queue.get();
    }
}

void main() {
    Queue<String> queue = new Queue<>();
    Process.target(() -> cook(queue)).name("厨师").build().start();
    Process.target(() -> guest(queue)).name("客人").build().start();
}
