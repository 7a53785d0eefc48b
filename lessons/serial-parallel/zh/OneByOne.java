import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task(int x) {
    println("----进程" + x + "开始----");
    sleep(x);
    println("----进程" + x + "结束----");
}

void main() {
    long begin = System.nanoTime();
    for (int i = 1; i <= 3; i++) {
        Process p = Process.target(a -> task(a.get(0))).args(i).build();
        p.start();
        p.join(); // 现在放在循环里面
    }
    println((System.nanoTime() - begin) / 1e9);
    println("主");
}
