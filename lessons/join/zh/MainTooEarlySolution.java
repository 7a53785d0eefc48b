import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void wash(String what) {
    sleep(1);
    println("洗好了：" + what);
}

void main() {
    Process p = new Process(() -> wash("衬衫"));
    Process q = new Process(() -> wash("袜子"));
    p.start();
    q.start();
    p.join();
    q.join();
    println("去晾衣服");
}
