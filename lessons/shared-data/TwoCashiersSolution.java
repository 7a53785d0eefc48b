import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue money = new IntValue(100);

void pay(int amount) {
    try (var held = money.lock().hold()) {
        int before = money.get();
        sleep(2); // counting takes a while
        money.set(before + amount);
    }
}

void main() {
    Process p = new Process(() -> pay(5));
    Process q = new Process(() -> pay(7));
    p.start();
    q.start();
    p.join();
    q.join();
    println("in the till: " + money.get());
}
