import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void step(String what) {
    println("开始：" + what);
    sleep(1);
    println("完成：" + what);
}

void main() {
    Process rice = new Process(() -> step("饭"));
    Process soup = new Process(() -> step("汤"));
    rice.start();
    soup.start();
    rice.join();
    soup.join();
    step("吃");
}
