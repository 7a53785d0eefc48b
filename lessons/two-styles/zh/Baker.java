import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void bake() {
    println("正在烤面包");
    sleep(1);
    println("面包烤好了");
}

void main() {
    Process p = new Process(() -> bake());
    p.start();
}
