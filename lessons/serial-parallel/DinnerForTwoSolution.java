import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void step(String what) {
    println("begins: " + what);
    sleep(1);
    println("done: " + what);
}

void main() {
    Process rice = new Process(() -> step("rice"));
    Process soup = new Process(() -> step("soup"));
    rice.start();
    soup.start();
    rice.join();
    soup.join();
    step("eat");
}
