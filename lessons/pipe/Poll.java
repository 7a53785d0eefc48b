import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void cook(Connection child) {
    sleep(3);
    child.send("noodles");
}

void main() {
    Pipe pipe = Pipe.open();
    Connection child = pipe.right();
    Process p = new Process(() -> cook(child));
    p.start();
    println("now: " + pipe.left().poll());
    println("within a second: " + pipe.left().poll(1));
    println("within ten seconds: " + pipe.left().poll(10));
    String dinner = pipe.left().recv();
    println("received: " + dinner);
}
