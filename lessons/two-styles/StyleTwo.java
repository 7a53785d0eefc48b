import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

class My extends Process {
    @Override
    public void run() {
        println("process starts-----");
        sleep(3);
        println("process ends-----");
    }
}

void main() {
    My p = new My();
    p.start();
}
