import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int number = 100;

void task() {
    number = number + 1;
    println("child: " + number);
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    p.join();
    println("main: " + number);
}
