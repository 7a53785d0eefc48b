import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void work() {
    sleep(3);
    println("信写好了");
}

void save() {
    for (int i = 1; ; i++) { // 没有尽头
        sleep(0.5);
        println("第 " + i + " 次保存完成");
    }
}

void main() {
    println("主进程开始");
}
