import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

List<String> notes = new ArrayList<>();

void write(String who) {
    notes.add(who);
    println(who + "看到 " + notes);
}

void main() throws InterruptedException {
    Thread t = new Thread(() -> write("线程"));
    t.start();
    t.join();
    Process p = new Process(() -> write("进程"));
    p.start();
    p.join();
    println("主进程看到 " + notes);
}
