import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Queue<Integer> queue = new Queue<>();
    int sum = 0;
    println("总和：" + sum);
}
