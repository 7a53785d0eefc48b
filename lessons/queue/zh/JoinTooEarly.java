import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    queue.put("包子包子".repeat(25_000)); // 十万个字
    println("厨师全部放好了");
}

void main() {
    Queue<String> queue = new Queue<>();
    Process p = new Process(() -> cook(queue));
    p.start();
    p.join(6); // 不写 6，就会一直等下去
    println("还活着：" + p.isAlive());
    println("取出 " + queue.get().length() + " 个字");
    p.join();
    println("还活着：" + p.isAlive());
}
