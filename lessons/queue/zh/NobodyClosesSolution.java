import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Queue<String> queue) {
    queue.put("包子");
    queue.put("汤");
    queue.put("打烊");
}

void main() {
    Queue<String> queue = new Queue<>();
    new Process(() -> cook(queue)).start();
    String item = queue.get(5);
    while (!item.equals("打烊")) {
        println("吃了" + item);
        item = queue.get(5); // 最多等五秒
    }
    println("谢谢");
}
