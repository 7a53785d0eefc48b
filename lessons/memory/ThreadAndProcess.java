import dev.procession.multiprocessing.Process;
import java.util.ArrayList;
import java.util.List;

import static dev.procession.multiprocessing.Multiprocessing.*;

List<String> notes = new ArrayList<>();

void write(String who) {
    notes.add(who);
    println(who + " sees " + notes);
}

void main() throws InterruptedException {
    Thread t = new Thread(() -> write("thread"));
    t.start();
    t.join();
    Process p = new Process(() -> write("process"));
    p.start();
    p.join();
    println("main sees " + notes);
}
