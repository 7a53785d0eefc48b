import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int price = 3;

void sell() {
    println("price: " + price);
}

void main() {
    println("old price: " + price);
    Process p = new Process(() -> sell());
    p.start();
    price = 5;
    p.join();
}
