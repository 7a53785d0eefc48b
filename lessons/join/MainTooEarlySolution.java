import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void wash(String what) {
    sleep(1);
    println("clean: " + what);
}

void main() {
    Process p = new Process(() -> wash("shirts"));
    Process q = new Process(() -> wash("socks"));
    p.start();
    q.start();
    p.join();
    q.join();
    println("hang up the laundry");
}
