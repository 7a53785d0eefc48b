import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    sleep(1);
}

void main() {
    Process p = new Process(() -> task());
    Long pid = p.pid();
    p.start();
    println("有 pid：" + (pid != null));
}
