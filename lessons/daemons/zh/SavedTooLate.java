import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Process p = new Process(() -> println("草稿已保存"), "saver");
    p.setDaemon(true);
    p.start();
    println("再见");
}
