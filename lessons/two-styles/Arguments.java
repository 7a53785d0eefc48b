import dev.procession.multiprocessing.Process;
import java.util.Map;

import static dev.procession.multiprocessing.Multiprocessing.*;

void count(int a, int b, String who) {
    println(currentProcess().name() + ": " + a + ", " + b + ", " + who);
}

void meet(String name, int age) {
    println(currentProcess().name() + ": " + name + ", " + age);
}

void main() {
    Process p = Process.target(a -> count(a.get(0), a.get(1), a.get(2)))
            .args(1, 2, "egon")
            .build();
    Process q = Process.target(a -> meet(a.get("name"), a.get("age")))
            .kwargs(Map.of("name", "egon", "age", 18))
            .name("c")
            .build();
    p.start();
    q.start();
}
