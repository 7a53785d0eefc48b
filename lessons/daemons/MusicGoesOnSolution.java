import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void music() {
    for (int i = 1; i <= 20; i++) {
        println("la la la");
        sleep(0.5);
    }
}

void main() {
    Process p = new Process(() -> music());
    p.setDaemon(true);
    p.start();
    sleep(2);
    println("the guests have left");
}
