import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void bake() {
    sleep(3);
    println("面包好了");
}

void main() {
    Process p = new Process(() -> bake());
    p.start();
    p.join(1);
    if (p.isAlive()) {
        println("还在烤");
    }
    p.join();
    println("开吃");
}
