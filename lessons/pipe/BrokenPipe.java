import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void task(Connection in) {
    String word = in.recv();
    println("the child hears: " + word);
}

void main() {
    Pipe pipe = Pipe.oneWay();
    Connection in = pipe.left();
    Process p = new Process(() -> task(in));
    p.start();
    in.close(); // the copy of main
    pipe.right().send("good morning");
    p.join();
    println("main says good night");
    pipe.right().send("good night");
    println("main ends");
}
