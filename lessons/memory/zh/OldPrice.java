import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int price = 3;

void sell() {
    println("价格：" + price);
}

void main() {
    println("旧价格：" + price);
    Process p = new Process(() -> sell());
    p.start();
    price = 5;
    p.join();
}
