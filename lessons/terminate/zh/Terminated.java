import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("子进程开始");
    try {
        sleep(60);
    } finally {
        println("子进程收尾");
    }
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    sleep(2);
    p.terminate();
    println("刚刚终止：" + p.isAlive());
    p.join();
    println("等待之后：" + p.isAlive());
    println("退出码：" + p.exitCode());
}
