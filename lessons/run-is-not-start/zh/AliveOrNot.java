import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    sleep(2);
}

void main() {
    Process p = new Process(() -> task());
    println("启动之前：" + p.isAlive());
    p.start();
    println("启动之后：" + p.isAlive());
    p.join();
    println("等待之后：" + p.isAlive());
}
