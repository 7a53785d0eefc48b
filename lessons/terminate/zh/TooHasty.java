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
    sleep(0.5);
    p.terminate();
    p.join();
    println("退出码：" + p.exitCode());
}
