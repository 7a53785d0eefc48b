import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    begin(1);
}

void begin(int round) {
    println("第 " + round + " 轮：程序开始");
    if (round < 4) { // 没有这一行就没完没了
        Process p = new Process(() -> begin(round + 1));
        p.start();
        p.join();
    }
}
