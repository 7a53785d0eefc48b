import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    println("进程开启——————————");
    sleep(5);
    println("进程结束——————————");
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.join(2); // 最多等两秒
    println("还活着：" + p.isAlive() + "，退出码：" + p.exitCode());
    p.join();
    println("还活着：" + p.isAlive() + "，退出码：" + p.exitCode());
}
