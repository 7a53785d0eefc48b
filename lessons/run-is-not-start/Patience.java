import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void bake() {
    sleep(3);
    println("the bread is ready");
}

void main() {
    Process p = new Process(() -> bake());
    p.start();
    p.join();
}
