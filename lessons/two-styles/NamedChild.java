import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void greet(String who) {
    println("hello, " + who);
}

void main() {
    Process p = Process.target(a -> greet(a.get(0)))
            .args("world")
            .build();
    p.start();
}
