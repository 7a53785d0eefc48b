import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void send(Connection out) {
    out.send("one");
    out.send("two");
}

void main() {
    Pipe pipe = Pipe.oneWay();
    Connection out = pipe.right();
    new Process(() -> send(out)).start();
    try {
        while (pipe.left().poll(5)) { // five seconds at most
            println("received: " + pipe.left().recv());
        }
        println("waited in vain");
    } catch (EndOfPipeException e) {
        println("that was all");
    }
}
