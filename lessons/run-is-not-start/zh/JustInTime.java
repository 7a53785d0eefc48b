import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("蛋糕好了"));
    p.start();
    p.join(1); // 最多一秒
    if (p.isAlive()) {
        println("主进程不等了");
    } else {
        println("主进程吃蛋糕");
    }
}
