import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int number = 1;

void task() {
    sleep(1);
    println("child: " + number);
}

void main() {
    Process p = new Process(() -> task());
    number = 2;
    p.start();
    number = 3;
    p.join();
    println("main: " + number);
}
