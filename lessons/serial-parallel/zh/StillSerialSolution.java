import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void wash(String what) {
    println("在洗：" + what);
    sleep(1);
}

void main() {
    Process p = new Process(() -> wash("衬衫"));
    Process q = new Process(() -> wash("袜子"));
    p.start();
    q.start();
    p.join();
    q.join();
    println("都洗好了");
}
