import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    sleep(1);
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    Long pid = p.pid();
    println("有 pid：" + (pid != null));
}
