import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue coins = new IntValue(0);
Lock purse = new Lock();

void earn() {
    int before = coins.get();
    try (var held = purse.hold()) {
        coins.set(before + 1);
    }
}

void main() {
    Process a = new Process(() -> earn(), "Ann");
    Process b = new Process(() -> earn(), "Ben");
    a.start();
    b.start();
    a.join();
    b.join();
    println("coins: " + coins.get());
}
