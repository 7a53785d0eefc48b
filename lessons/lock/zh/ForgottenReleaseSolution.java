import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock stage = new Lock();

void sing(String name) {
    stage.acquire();
    println(name + "唱歌");
    stage.release();
}

void main() {
    Process p = new Process(() -> sing("甲"));
    Process q = new Process(() -> sing("乙"));
    p.start();
    q.start();
    p.join(5);
    q.join(5);
    p.kill(); // 已经结束的不受影响
    q.kill();
}
