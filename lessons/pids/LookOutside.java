import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task() {
    sleep(20);
}

void main() {
    Process p = new Process(() -> task());
    p.start();
    println("now look from outside, you have 20 seconds:");
    println("ps -o pid,ppid,args -p " + getpid() + "," + p.pid());
    p.join();
}
