import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

class Bakery extends Process {
    @Override
    public void run() {
        println("正在烤面包");
        sleep(1);
        println("面包烤好了");
    }
}

void main() {
    Bakery p = new Bakery();
    p.start();
}
