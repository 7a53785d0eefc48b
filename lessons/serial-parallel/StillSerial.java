import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void wash(String what) {
    println("washing: " + what);
    sleep(1);
}

void main() {
    Process p = new Process(() -> wash("shirts"));
    Process q = new Process(() -> wash("socks"));
    p.start();
    p.join();
    q.start();
    q.join();
    println("all clean");
}
