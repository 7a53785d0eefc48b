import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

IntValue counter = new IntValue();

void count(String who) {
    checkpoint(who + "1"); // --steps 时等 /go A1 或 /go B1
    int read = counter.get();
    println("读到 " + read);
    checkpoint(who + "2");
    counter.set(read + 1);
    println("写入 " + (read + 1));
}

void main() {
    Process a = new Process(() -> count("A"));
    Process b = new Process(() -> count("B"));
    a.start();
    b.start();
    a.join();
    b.join();
    println("数到：" + counter.get());
}
