import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void step(String what) {
    println("开始：" + what);
    sleep(1);
    println("完成：" + what);
}

void main() {
    step("饭");
    step("汤");
    step("吃");
}
