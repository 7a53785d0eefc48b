import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void say() {
    println("生存");
    println("还是毁灭");
}

void main() {
    Process p = new Process(() -> say(), "Hamlet");
    p.start();
    p.terminate();
    p.join();
    println("退出码：" + p.exitCode());
}
