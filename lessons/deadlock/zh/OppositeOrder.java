import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock pan = new Lock();
Lock knife = new Lock();

void cook(String name, Lock first, Lock second) {
    first.acquire();
    println(name + "拿到一样");
    sleep(1);
    second.acquire();
    println(name + "拿到两样");
    second.release();
    first.release();
}

void main() {
    Process p = new Process(() -> cook("甲", pan, knife));
    Process q = new Process(() -> cook("乙", knife, pan));
    p.start();
    q.start();
    p.join(6);
    println("甲还活着：" + p.isAlive());
    p.kill(); // 不然程序永远不会结束
    q.kill();
}
