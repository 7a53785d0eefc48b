import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void greet(String who) {
    println("你好，" + who);
}

void main() {
    Process p = Process.target(a -> greet(a.get(0)))
            .args("egon")
            .name("greeter")
            .build();
    p.start();
}
