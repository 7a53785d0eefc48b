import dev.procession.multiprocessing.Process;
import dev.procession.multiprocessing.Queue;

import static dev.procession.multiprocessing.Multiprocessing.*;

void eat(Queue<String> plate) {
    if (!plate.empty()) {
        plate.get();
    }
}

void main() {
    Queue<String> plate = new Queue<>();
    plate.put("饺子");
    Process p = new Process(() -> eat(plate), "Ann");
    Process q = new Process(() -> eat(plate), "Ben");
    p.start();
    q.start();
}
