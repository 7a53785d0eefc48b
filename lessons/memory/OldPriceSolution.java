import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int price = 3;

void sell() {
    println("price: " + price);
}

void main() {
    println("old price: " + price);
    Process p = new Process(() -> sell());
    price = 5;
    p.start();
    p.join();
}
