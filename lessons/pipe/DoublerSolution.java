import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void twice(Connection end) {
    int number = end.recv();
    end.send(2 * number);
}

void main() {
    Pipe pipe = Pipe.open();
    Connection end = pipe.right();
    new Process(() -> twice(end)).start();
    pipe.left().send(21);
    println("sent: 21");
    int answer = pipe.left().recv();
    println("answer: " + answer);
}
