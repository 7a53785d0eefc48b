import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.EndOfPipeException;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void count(Connection out) {
    for (int i = 1; i <= 3; i++) {
        out.send(i);
        sleep(1);
    }
}

void main() {
    Pipe pipe = Pipe.oneWay();
    Connection out = pipe.right();
    Process p = new Process(() -> count(out));
    p.start();
    out.close(); // the copy of main
    try {
        while (pipe.left().poll(5)) { // five seconds at most
            println("received: " + pipe.left().recv());
        }
        println("nothing for five seconds");
    } catch (EndOfPipeException e) {
        println("the end of the pipe");
    }
}
