import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int number = 100;

void addTen() {
    number = number + 10;
    println(number);
}

void main() {
    Process p = new Process(() -> addTen());
    Process q = new Process(() -> addTen());
    p.start();
    q.start();
    p.join();
    q.join();
    println(number);
}
