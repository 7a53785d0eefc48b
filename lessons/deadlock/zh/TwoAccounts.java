import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock red = new Lock();
Lock blue = new Lock();

void move(String clerk, Lock first, Lock second) {
    first.acquire();
    sleep(1); // 查看账户
    second.acquire();
    println(clerk + " 转好了");
    second.release();
    first.release();
}

void main() {
    Process a = new Process(() -> move("甲", red, blue));
    Process b = new Process(() -> move("乙", blue, red));
    a.start();
    b.start();
    a.join(5);
    b.join(5);
    a.kill(); // 如果它已经结束，这一行没有作用
    b.kill();
}
