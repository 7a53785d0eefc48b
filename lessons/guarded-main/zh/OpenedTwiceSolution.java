import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void open() {
    println("开店");
}

void sell(String what) {
    println("卖出：" + what);
}

void main() {
    open();
    new Process(() -> sell("包子")).start();
    new Process(() -> sell("茶")).start();
}
