import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void save() {
    println("正在保存");
    sleep(1);
    println("保存好了");
}

void main() {
    Process p = new Process(() -> save());
    p.start();
    p.join(30); // 给它时间做完
    if (p.isAlive()) {
        p.terminate();
    }
    p.join();
    println("退出码：" + p.exitCode());
}
