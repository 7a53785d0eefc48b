import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void bake() {
    println("the bread is baking");
    sleep(1);
    println("the bread is ready");
}

void main() {
    Process p = new Process(() -> bake());
    p.start();
}
