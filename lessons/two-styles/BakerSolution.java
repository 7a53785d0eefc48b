import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

class Bakery extends Process {
    @Override
    public void run() {
        println("the bread is baking");
        sleep(1);
        println("the bread is ready");
    }
}

void main() {
    Bakery p = new Bakery();
    p.start();
}
