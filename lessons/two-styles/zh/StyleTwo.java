import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

class My extends Process {
    @Override
    public void run() {
        println("进程启动-----");
        sleep(3);
        println("进程结束-----");
    }
}

void main() {
    My p = new My();
    p.start();
}
