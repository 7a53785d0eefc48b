import dev.procession.multiprocessing.Lock;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

Lock printer = new Lock();

void page(String name, int sheets) {
    try (var held = printer.hold()) {
        if (sheets == 0) {
            throw new IllegalStateException("缺纸：" + name);
        }
        println(name + " 输出好了");
    }
}

void main() {
    Process a = new Process(() -> page("甲", 0));
    Process b = new Process(() -> page("乙", 1));
    a.start();
    a.join();
    b.start();
    b.join(5);
    b.kill(); // 如果它已经结束，这一行没有作用
}
