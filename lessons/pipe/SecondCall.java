import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void call(Connection child) {
    child.send("hello");
}

void main() {
    Pipe pipe = Pipe.open();
    Connection child = pipe.right();
    new Process(() -> call(child)).start();
    println("first call: " + pipe.left().poll());
    println("second call: " + pipe.left().poll());
}
