import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void step(String what) {
    println("begins: " + what);
    sleep(1);
    println("done: " + what);
}

void main() {
    step("rice");
    step("soup");
    step("eat");
}
