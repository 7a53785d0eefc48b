import dev.procession.multiprocessing.IntValue;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

int sold = 0;

void sell() {
    println("卖三件");
    sold = sold + 3;
}

void main() {
    Process p = new Process(() -> sell());
    p.start();
    p.join();
    println("卖出：" + sold);
}
