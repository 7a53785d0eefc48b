import dev.procession.multiprocessing.Connection;
import dev.procession.multiprocessing.Pipe;
import dev.procession.multiprocessing.Process;

import static dev.procession.multiprocessing.Multiprocessing.*;

void main() {
    Pipe pipe = Pipe.open();
    pipe.left().send(21);
    println("sent: 21");
}
